using System.Text.RegularExpressions;

namespace Quittance.Kernel.TaxIds;

/// <summary>
/// Employer identification number of the United States: nine digits, written 12-3456789. It has no check digit; the first two
/// are a prefix that the Internal Revenue Service gives out.
/// </summary>
public sealed class EinScheme : ITaxIdScheme
{
    private static readonly Regex Printed = TaxIdText.Format("[0-9]{2}-[0-9]{7}");
    private static readonly Regex Digits = TaxIdText.Format("[0-9]{9}");
    private const string Prefixes =
        "01 02 03 04 05 06 10 11 12 13 14 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 " +
        "50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 71 72 73 74 75 76 77 80 81 82 83 84 85 86 87 88 90 91 92 93 94 95 98 99";

    private static readonly HashSet<string> KnownPrefixes = Prefixes.Split(' ').ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Code => "US-EIN";

    /// <inheritdoc/>
    public string Name => "EIN";

    /// <inheritdoc/>
    public Country Country { get; } = Country.Of("US");

    /// <inheritdoc/>
    public bool Claims(string text) => Printed.IsMatch(text.Trim());

    /// <summary>With its hyphen: 12-3456789.</summary>
    public string Normalise(string text)
    {
        var digits = TaxIdText.Compact(text);
        return Digits.IsMatch(digits) ? $"{digits[..2]}-{digits[2..]}" : digits;
    }

    /// <inheritdoc/>
    public TaxIdVerdict Check(string text)
    {
        var digits = TaxIdText.Compact(text);
        return Digits.IsMatch(digits) && KnownPrefixes.Contains(digits[..2]) ? TaxIdVerdict.Valid : TaxIdVerdict.WrongFormat;
    }
}
