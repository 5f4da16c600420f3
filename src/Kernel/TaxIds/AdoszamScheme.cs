using System.Text.RegularExpressions;

namespace Quittance.Kernel.TaxIds;

/// <summary>
/// Adószám of Hungary: a root of eight digits whose last is a check digit (weights 9 7 3 1), the VAT code (1 to 5) and the
/// county of the tax office (02 to 20, 22 to 44, 51). Written 12345676-2-41.
/// </summary>
public sealed class AdoszamScheme : ITaxIdScheme
{
    private static readonly Regex Printed = TaxIdText.Format("(HU)? ?[0-9]{8} ?[-–] ?[1-5] ?[-–] ?[0-9]{2}");
    private static readonly Regex Digits = TaxIdText.Format("[0-9]{8}[1-5](0[2-9]|1[0-9]|20|2[2-9]|3[0-9]|4[0-4]|51)");

    /// <inheritdoc/>
    public string Code => "HU-ADOSZAM";

    /// <inheritdoc/>
    public string Name => "adószám";

    /// <inheritdoc/>
    public Country Country { get; } = Country.Of("HU");

    /// <inheritdoc/>
    public bool Claims(string text) => Printed.IsMatch(text.Trim());

    /// <summary>With its hyphens: 12345676-2-41.</summary>
    public string Normalise(string text)
    {
        var digits = Compact(text);
        return Digits.IsMatch(digits) ? $"{digits[..8]}-{digits[8]}-{digits[9..]}" : digits;
    }

    /// <inheritdoc/>
    public TaxIdVerdict Check(string text)
    {
        var digits = Compact(text);
        if (!Digits.IsMatch(digits))
            return TaxIdVerdict.WrongFormat;
        return RootFits(digits) ? TaxIdVerdict.Valid : TaxIdVerdict.WrongCheckDigit;
    }

    internal static bool RootFits(string digits) => CheckDigits.WeightedSum(digits, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;

    // Letterheads put the prefix of the European number before the domestic one.
    private static string Compact(string text) =>
        TaxIdText.Compact(text) is var compact && compact.StartsWith("HU", StringComparison.Ordinal) ? compact[2..] : compact;
}
