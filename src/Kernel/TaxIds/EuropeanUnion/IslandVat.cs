using static Quittance.Kernel.TaxIds.CheckDigits;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

internal static class IslandVat
{
    private const string IrishLetters = "WABCDEFGHIJKLMNOPQRSTUV";

    // Old numbers have a letter, plus or asterisk at the second place: the same sum, with a nought in front and the first digit last.
    public static bool Ireland(string number)
    {
        if (!char.IsAsciiDigit(number[1]))
            return IrishLetter("0" + number[2..7] + number[0]) == number[7];
        return IrishLetter(number[..7], number.Length == 9 ? number[8] : 'W') == number[7];
    }

    public static bool Malta(string number) =>
        (WeightedSum(number, 3, 4, 6, 7, 8, 9) + (Digit(number, 6) * 10) + Digit(number, 7)) % 37 == 0;

    // Government departments (GD) and health authorities (HA) have no check digits. The old series leaves 0; the later ones differ by 55 either way.
    public static bool UnitedKingdom(string number)
    {
        if (!char.IsAsciiDigit(number[0]))
            return true;
        var remainder = (WeightedSum(number, 8, 7, 6, 5, 4, 3, 2) + (Digit(number, 7) * 10) + Digit(number, 8)) % 97;
        return remainder is 0 or 42 or 55;
    }

    private static char IrishLetter(string digits, char second = 'W')
    {
        var sum = WeightedSum(digits, 8, 7, 6, 5, 4, 3, 2) + (9 * IrishLetters.IndexOf(second, StringComparison.Ordinal));
        return IrishLetters[sum % 23];
    }
}
