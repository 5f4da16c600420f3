using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Quittance.Formats.CostaRica;

/// <summary>
/// The number of a comprobante or of a receiver's message, twenty digits: establishment (3), terminal (5), type (2), running number (10).
/// Only a well-formed one exists.
/// </summary>
public sealed record Consecutivo
{
    private const int Length = 20;
    private const long HighestNumber = 9_999_999_999;

    private Consecutivo(string value) => Value = value;

    /// <summary>The twenty digits: <c>00100001010000000001</c>.</summary>
    public string Value { get; }

    /// <summary>1 to 999; 1 is the main office.</summary>
    public int Establecimiento => int.Parse(Value.AsSpan(0, 3), CultureInfo.InvariantCulture);

    /// <summary>1 to 99,999; 1 when there is one terminal or a central server.</summary>
    public int Terminal => int.Parse(Value.AsSpan(3, 5), CultureInfo.InvariantCulture);

    /// <summary>Two digits: 01 to 04 and 08 to 10 for the kinds of comprobante, 05 to 07 for a receiver's message.</summary>
    public string Tipo => Value.Substring(8, 2);

    /// <summary>The kind of comprobante; null for a receiver's message.</summary>
    public ComprobanteKind? Kind => ComprobanteKinds.OfCode(Tipo);

    /// <summary>The running number per establishment, terminal and type, from 1.</summary>
    public long Numero => long.Parse(Value.AsSpan(10), CultureInfo.InvariantCulture);

    /// <summary>The number of a comprobante.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is below 1 or has too many digits.</exception>
    public static Consecutivo Of(int establecimiento, int terminal, ComprobanteKind kind, long numero) =>
        Compose(establecimiento, terminal, kind.Code(), numero);

    /// <summary>The number of a receiver's message: 05 acceptance, 06 partial acceptance, 07 rejection.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is below 1 or has too many digits.</exception>
    public static Consecutivo Of(int establecimiento, int terminal, MensajeReceptorKind mensaje, long numero) =>
        Compose(establecimiento, terminal, $"0{(int)mensaje + 4}", numero);

    /// <summary>Reads twenty digits whose type is 01 to 10.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Consecutivo? consecutivo)
    {
        consecutivo = IsWellFormed(text) ? new Consecutivo(text!) : null;
        return consecutivo is not null;
    }

    /// <summary>Reads twenty digits.</summary>
    /// <exception cref="FormatException">They are none, or their type is not 01 to 10.</exception>
    public static Consecutivo Parse(string text) =>
        TryParse(text, out var consecutivo) ? consecutivo : throw new FormatException($"'{text}' is not a number of twenty digits with a type from 01 to 10.");

    /// <summary>The <see cref="Value"/>.</summary>
    public override string ToString() => Value;

    private static Consecutivo Compose(int establecimiento, int terminal, string tipo, long numero)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(establecimiento, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(establecimiento, 999);
        ArgumentOutOfRangeException.ThrowIfLessThan(terminal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terminal, 99_999);
        ArgumentOutOfRangeException.ThrowIfLessThan(numero, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numero, HighestNumber);
        return new Consecutivo(string.Create(CultureInfo.InvariantCulture, $"{establecimiento:D3}{terminal:D5}{tipo}{numero:D10}"));
    }

    private static bool IsWellFormed(string? text) =>
        text is { Length: Length } && text.All(char.IsAsciiDigit)
        && int.Parse(text.AsSpan(8, 2), CultureInfo.InvariantCulture) is >= 1 and <= 10;
}
