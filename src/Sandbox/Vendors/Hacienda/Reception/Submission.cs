using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Quittance.Sandbox.Vendors.Hacienda.Reception;

/// <summary>Somebody named in the body of a submission.</summary>
internal sealed record Party(string Type, string Id)
{
    public string Plain => Id.TrimStart('0').ToUpperInvariant();

    /// <summary>As the lists are asked by: two digits of the type and twelve of the id.</summary>
    public string Filter => Type + Id.PadLeft(12, '0');
}

/// <summary>The body of a submission.</summary>
internal sealed record Submission(string Clave, string Fecha, Party Issuer, Party? Receiver, Uri? Callback, string? ReceiverNumber, byte[] Xml)
{
    /// <summary>Under what it is kept and asked for.</summary>
    public string Key => ReceiverNumber is null ? Clave : $"{Clave}-{ReceiverNumber}";

    /// <summary>Whose token may hand it in: the receiver's own message is the receiver's.</summary>
    public Party? Sender => ReceiverNumber is null ? Issuer : Receiver;

    /// <summary>Reads the members by their exact names; what is wrong is said in the authority's language.</summary>
    public static bool TryRead(JsonElement body, [NotNullWhen(true)] out Submission? submission, [NotNullWhen(false)] out string? cause)
    {
        (submission, cause) = (null, null);
        var (clave, fecha, issuer) = (Text(body, "clave"), Text(body, "fecha"), PartyOf(body, "emisor"));
        if (clave is not { Length: 50 } || !clave.StartsWith("506", StringComparison.Ordinal) || !clave.All(char.IsAsciiLetterOrDigit))
            cause = "La clave del comprobante no tiene el formato correcto";
        else if (fecha is null || !DateTimeOffset.TryParse(fecha, System.Globalization.CultureInfo.InvariantCulture, out _))
            cause = "La fecha del comprobante no tiene el formato correcto";
        else if (issuer is null)
            cause = "El emisor es requerido";
        else if (XmlOf(body) is not { Length: > 0 } xml)
            cause = "El comprobanteXml no es base64 o está vacío";
        else
            submission = new(clave, fecha, issuer, PartyOf(body, "receptor"), CallbackOf(body), Text(body, "consecutivoReceptor"), xml);
        return submission is not null;
    }

    // The sandbox calls back its own machine only.
    private static Uri? CallbackOf(JsonElement body) =>
        Uri.TryCreate(Text(body, "callbackUrl"), UriKind.Absolute, out var address) && address is { IsLoopback: true, Scheme: "http" or "https" } ? address : null;

    private static Party? PartyOf(JsonElement body, string name) =>
        body.TryGetProperty(name, out var party) && party.ValueKind == JsonValueKind.Object
            && Text(party, "tipoIdentificacion") is { Length: 2 } type && Text(party, "numeroIdentificacion") is { Length: > 0 and <= 12 } id
            ? new Party(type, id)
            : null;

    private static string? Text(JsonElement at, string name) =>
        at.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? XmlOf(JsonElement body) =>
        body.TryGetProperty("comprobanteXml", out var value) && value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes) ? bytes : null;
}
