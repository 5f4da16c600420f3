using static Quittance.Kernel.TaxIds.CheckDigits;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

internal static class NordicVat
{
    public static bool Denmark(string number) => WeightedSum(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;

    public static bool Finland(string number) => WeightedSum(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;

    // The organisation number, then the number of the registration.
    public static bool Sweden(string number) => Luhn(number[..10]) == 0;
}
