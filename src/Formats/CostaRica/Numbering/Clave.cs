using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Quittance.Formats.CostaRica;

/// <summary>How a comprobante came to be; the 42nd character of its clave.</summary>
public enum Situacion
{
    /// <summary>Generated and sent at the time of sale.</summary>
    Normal = 1,

    /// <summary>Replaces a provisional document that was written while the system was down; refers to it.</summary>
    Contingencia = 2,

    /// <summary>Generated at the time of sale, sent when the connection came back.</summary>
    SinInternet = 3,
}

/// <summary>
/// The key of a comprobante, fifty characters: 506, day, month and year of emission (2 each), id of the issuer padded with zeros (12),
/// <see cref="Consecutivo"/> (20), <see cref="Situacion"/> (1), security code (8). Letters occur, since ids of companies may have them.
/// Only a well-formed one exists. Not a number: it has more digits than any integer type, and letters.
/// </summary>
public sealed record Clave
{
    private const string Country = "506";

    private Clave(string value) => Value = value;

    /// <summary>The fifty characters.</summary>
    public string Value { get; }

    /// <summary>The day of emission in Costa Rica.</summary>
    public DateOnly Fecha => ReadDay(Value)!.Value;

    /// <summary>
    /// The id of the issuer without the padding: <c>3101123456</c>. Of a <see cref="ComprobanteKind.FacturaCompra"/>, the buyer's.
    /// </summary>
    public string Cedula => Value.Substring(9, 12).TrimStart('0');

    /// <summary>The number inside.</summary>
    public Consecutivo Consecutivo => Consecutivo.Parse(Value.Substring(21, 20));

    /// <summary>How it came to be.</summary>
    public Situacion Situacion => (Situacion)(Value[41] - '0');

    /// <summary>Eight characters of the issuer's choice, the only part nobody can guess.</summary>
    public string CodigoSeguridad => Value[42..];

    /// <summary>Puts a clave together. Do it once, store it before anything is sent, and never use it for other content.</summary>
    /// <param name="fechaEmision">When it is emitted; the day of Costa Rica counts.</param>
    /// <param name="cedula">The id of the issuer, up to 12 letters or digits without hyphens; of a purchase invoice, the buyer's.</param>
    /// <param name="consecutivo">The number of the comprobante.</param>
    /// <param name="situacion">How it came to be.</param>
    /// <param name="codigoSeguridad">Eight digits from a cryptographic source of randomness.</param>
    /// <exception cref="ArgumentException">A part has not its form, or the number is that of a receiver's message.</exception>
    public static Clave Compose(DateTimeOffset fechaEmision, string cedula, Consecutivo consecutivo, Situacion situacion, string codigoSeguridad)
    {
        ArgumentNullException.ThrowIfNull(consecutivo);
        if (cedula is not { Length: >= 1 and <= 12 } || !cedula.All(char.IsAsciiLetterOrDigit) || cedula.All(letter => letter == '0'))
            throw new ArgumentException("An id has 1 to 12 letters or digits.", nameof(cedula));
        if (codigoSeguridad is not { Length: 8 } || !codigoSeguridad.All(char.IsAsciiDigit))
            throw new ArgumentException("A security code has eight digits.", nameof(codigoSeguridad));
        if (consecutivo.Kind is null || !Enum.IsDefined(situacion))
            throw new ArgumentException("A clave is for a comprobante and has one of the three situations.", nameof(consecutivo));
        var day = CostaRicaTime.DayOf(fechaEmision).ToString("ddMMyy", CultureInfo.InvariantCulture);
        return new Clave($"{Country}{day}{cedula.PadLeft(12, '0')}{consecutivo.Value}{(int)situacion}{codigoSeguridad}");
    }

    /// <summary>Reads fifty characters; every part must be there and make sense.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Clave? clave)
    {
        clave = Check(text) == ClaveVerdict.Valid ? new Clave(text!) : null;
        return clave is not null;
    }

    /// <summary>Reads fifty characters.</summary>
    /// <exception cref="FormatException">A part is missing or makes no sense.</exception>
    public static Clave Parse(string text) =>
        TryParse(text, out var clave) ? clave : throw new FormatException($"'{text}' is not a clave: {Check(text)}.");

    /// <summary>Says what is wrong with the text, or that nothing is.</summary>
    public static ClaveVerdict Check(string? text)
    {
        if (text is not { Length: 50 })
            return ClaveVerdict.WrongLength;
        if (!text.All(char.IsAsciiLetterOrDigit))
            return ClaveVerdict.WrongCharacter;
        if (!text.StartsWith(Country, StringComparison.Ordinal))
            return ClaveVerdict.WrongCountry;
        if (ReadDay(text) is null)
            return ClaveVerdict.WrongDate;
        if (!Consecutivo.TryParse(text.Substring(21, 20), out var consecutivo) || consecutivo.Kind is null)
            return ClaveVerdict.WrongConsecutivo;
        return text[41] is >= '1' and <= '3' ? ClaveVerdict.Valid : ClaveVerdict.WrongSituation;
    }

    /// <summary>The <see cref="Value"/>.</summary>
    public override string ToString() => Value;

    private static DateOnly? ReadDay(string text)
    {
        var written = $"20{text.AsSpan(7, 2)}{text.AsSpan(5, 2)}{text.AsSpan(3, 2)}";
        return DateOnly.TryParseExact(written, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}

/// <summary>What is wrong with a clave.</summary>
public enum ClaveVerdict
{
    /// <summary>Nothing.</summary>
    Valid,

    /// <summary>It has not fifty characters.</summary>
    WrongLength,

    /// <summary>A character is neither a letter a-z nor a digit.</summary>
    WrongCharacter,

    /// <summary>It does not start with 506.</summary>
    WrongCountry,

    /// <summary>Characters 4 to 9 are no day, month and year.</summary>
    WrongDate,

    /// <summary>Characters 22 to 41 are not the number of a comprobante.</summary>
    WrongConsecutivo,

    /// <summary>Character 42 is not 1, 2 or 3.</summary>
    WrongSituation,
}
