using System.Globalization;
using static Quittance.Kernel.TaxIds.CheckDigits;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

/// <summary>The VAT number of France: a key of two signs, then the SIREN, itself with a Luhn digit. Monaco's start with 000.</summary>
internal static class FrenchVat
{
    private const string KeySigns = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static bool Fits(string number)
    {
        var (key, siren) = (number[..2], number[2..]);
        var isSiren = siren.StartsWith("000", StringComparison.Ordinal) || Luhn(siren) == 0;
        return isSiren && (key.All(char.IsAsciiDigit) ? DigitKeyFits(key, siren) : LetterKeyFits(key, siren));
    }

    private static bool DigitKeyFits(string key, string siren) => Modulo(siren + "12", 97) == int.Parse(key, CultureInfo.InvariantCulture);

    // Keys with a letter, of large companies: the two signs make a number that says which remainder the SIREN leaves.
    private static bool LetterKeyFits(string key, string siren)
    {
        var (first, second) = (KeySigns.IndexOf(key[0], StringComparison.Ordinal), KeySigns.IndexOf(key[1], StringComparison.Ordinal));
        var value = char.IsAsciiDigit(key[0]) ? (first * 24) + second - 10 : (first * 34) + second - 100;
        return (int.Parse(siren, CultureInfo.InvariantCulture) + 1 + (value / 11)) % 11 == value % 11;
    }
}
