namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>The rounding of stored amounts: five decimals, half away from zero, once per field.</summary>
internal static class Rounding
{
    private const int Decimals = 5;

    public static decimal Money(decimal amount) => Math.Round(amount, Decimals, MidpointRounding.AwayFromZero);

    public static decimal Quantity(decimal quantity) => Math.Round(quantity, 3, MidpointRounding.AwayFromZero);
}
