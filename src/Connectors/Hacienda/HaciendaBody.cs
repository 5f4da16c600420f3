using System.Globalization;
using System.Text.Json.Serialization;

namespace Quittance.Connectors.Hacienda;

/// <summary>The body of a submission, by the authority's names.</summary>
internal sealed record HaciendaBody(
    [property: JsonPropertyName("clave")] string Clave,
    [property: JsonPropertyName("fecha")] string Fecha,
    [property: JsonPropertyName("emisor")] HaciendaBody.Party Emisor,
    [property: JsonPropertyName("receptor"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HaciendaBody.Party? Receptor,
    [property: JsonPropertyName("callbackUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CallbackUrl,
    [property: JsonPropertyName("consecutivoReceptor"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ConsecutivoReceptor,
    [property: JsonPropertyName("comprobanteXml")] string ComprobanteXml)
{
    internal sealed record Party(
        [property: JsonPropertyName("tipoIdentificacion")] string TipoIdentificacion, [property: JsonPropertyName("numeroIdentificacion")] string NumeroIdentificacion);

    public static HaciendaBody Of(HaciendaSubmission submission) => new(
        submission.Clave,
        submission.EmittedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        Of(submission.Issuer)!,
        Of(submission.Receiver),
        submission.Callback?.AbsoluteUri,
        submission.ReceiverNumber,
        Convert.ToBase64String(submission.Xml.Span));

    private static Party? Of(HaciendaParty? party) => party is null ? null : new Party(party.Type, party.Id);
}
