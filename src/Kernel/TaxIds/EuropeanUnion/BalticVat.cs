using static Quittance.Kernel.TaxIds.CheckDigits;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

internal static class BalticVat
{
    public static bool Estonia(string number) => WeightedSum(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;

    // A remainder of ten asks for a second round with other weights; ten again counts as nought.
    public static bool Lithuania(string number)
    {
        var leading = number[..^1];
        var remainder = LithuanianSum(leading, firstWeight: 1) % 11;
        if (remainder == 10)
            remainder = LithuanianSum(leading, firstWeight: 3) % 11;
        return remainder % 10 == Digit(number, ^1);
    }

    // Above 3: a company. Else a person, whose number has a date of birth or, since 2017, starts with 32 and has no check digit.
    public static bool Latvia(string number)
    {
        if (number[0] > '3')
            return WeightedSum(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        if (number.StartsWith("32", StringComparison.Ordinal))
            return true;
        return (1 + WeightedSum(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == Digit(number, ^1);
    }

    private static int LithuanianSum(string digits, int firstWeight) =>
        digits.Select((_, i) => Digit(digits, i) * (1 + ((i + firstWeight - 1) % 9))).Sum();
}
