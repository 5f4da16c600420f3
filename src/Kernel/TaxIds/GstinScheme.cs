using System.Text.RegularExpressions;

namespace Quittance.Kernel.TaxIds;

/// <summary>
/// GSTIN of India: state code, PAN, number of the registration, a letter for its kind (<c>Z</c> as a rule) and a check character
/// (Luhn, modulo 36). United Nations bodies, foreigners and online providers have forms of their own, checked the same way.
/// </summary>
public sealed class GstinScheme : ITaxIdScheme
{
    private static readonly Regex Taxpayer =
        TaxIdText.Format("(0[1-9]|[12][0-9]|3[0-8]|9[679])[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9A-J][0-9A-Z]");
    private static readonly Regex SpecialBody = TaxIdText.Format("[0-9]{4}[A-Z]{3}[0-9]{5}(UN|ON|NR|OS)[0-9A-Z]");
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <inheritdoc/>
    public string Code => "IN-GSTIN";

    /// <inheritdoc/>
    public string Name => "GSTIN";

    /// <inheritdoc/>
    public Country Country { get; } = Country.Of("IN");

    /// <summary>The two digits of the state, 01 to 38, or 96, 97 and 99 for those outside the states; null when the text is no GSTIN of a state.</summary>
    public static string? StateOf(string text) =>
        Taxpayer.IsMatch(TaxIdText.Compact(text)) ? TaxIdText.Compact(text)[..2] : null;

    /// <inheritdoc/>
    public bool Claims(string text) => HasFormat(TaxIdText.Compact(text));

    /// <inheritdoc/>
    public string Normalise(string text) => TaxIdText.Compact(text);

    /// <inheritdoc/>
    public TaxIdVerdict Check(string text)
    {
        var gstin = TaxIdText.Compact(text);
        if (!HasFormat(gstin))
            return TaxIdVerdict.WrongFormat;
        return Luhn36(gstin) == 0 ? TaxIdVerdict.Valid : TaxIdVerdict.WrongCheckDigit;
    }

    private static bool HasFormat(string gstin) => Taxpayer.IsMatch(gstin) || SpecialBody.IsMatch(gstin);

    private static int Luhn36(string gstin)
    {
        var sum = 0;
        for (var i = 0; i < gstin.Length; i++)
        {
            var value = Alphabet.IndexOf(gstin[^(i + 1)], StringComparison.Ordinal) * (1 + (i % 2));
            sum += (value / 36) + (value % 36);
        }

        return sum % 36;
    }
}
