using static Quittance.Kernel.TaxIds.CheckDigits;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

internal static class MediterraneanVat
{
    // Digits at odd places are exchanged for these before they are added.
    private static readonly int[] CypriotValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

    public static bool Cyprus(string number)
    {
        var sum = Enumerable.Range(0, 8).Sum(i => i % 2 == 0 ? CypriotValues[Digit(number, i)] : Digit(number, i));
        return number[8] == 'A' + (sum % 26);
    }

    public static bool Greece(string number) => WeightedSum(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == Digit(number, ^1);

    public static bool Italy(string number) => !number.StartsWith("0000000", StringComparison.Ordinal) && Luhn(number) == 0;

    public static bool Portugal(string number) =>
        (11 - (WeightedSum(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11)) % 11 % 10 == Digit(number, ^1);

    // Short numbers count as if filled with noughts from the left.
    public static bool Romania(string number) =>
        WeightedSum(number.PadLeft(10, '0'), 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == Digit(number, ^1);
}
