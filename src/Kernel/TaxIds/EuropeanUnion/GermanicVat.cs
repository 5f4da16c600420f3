using System.Globalization;
using static Quittance.Kernel.TaxIds.CheckDigits;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

internal static class GermanicVat
{
    // U, seven digits, and the digit that brings their Luhn sum to the next number that ends in six.
    public static bool Austria(string number) => (Luhn(number[1..^1]) + Digit(number, ^1)) % 10 == 6;

    public static bool Belgium(string number) => 97 - Modulo(number[..8], 97) == TwoDigits(number[8..]);

    public static bool Luxembourg(string number) => Modulo(number[..6], 89) == TwoDigits(number[6..]);

    // Companies carry their fiscal number (mod 11); since 2020 sole traders have a number that hides theirs (mod 97).
    public static bool Netherlands(string number) => FitsMod11(number) || FitsMod97(number);

    private static bool FitsMod11(string number) => WeightedSum(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;

    // N, L and B stand for 23, 21 and 11.
    private static bool FitsMod97(string number) => Modulo($"2321{number[..9]}11{number[10..]}", 97) == 1;

    private static int TwoDigits(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
