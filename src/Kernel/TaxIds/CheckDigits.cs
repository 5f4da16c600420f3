namespace Quittance.Kernel.TaxIds;

/// <summary>The arithmetic that check digits of many countries share. Texts hold digits only unless said otherwise.</summary>
internal static class CheckDigits
{
    /// <summary>The sum of the leading digits, each times its weight; digits beyond the weights do not count.</summary>
    public static int WeightedSum(string digits, params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Digit(digits, i);
        return sum;
    }

    /// <summary>The digit at a position, from 0 or, as <c>^1</c>, from the end.</summary>
    public static int Digit(string digits, Index position) => digits[position] - '0';

    /// <summary>The whole text as a number modulo a small one.</summary>
    public static int Modulo(string digits, int modulus)
    {
        var remainder = 0;
        foreach (var digit in digits)
            remainder = ((remainder * 10) + (digit - '0')) % modulus;
        return remainder;
    }

    /// <summary>The Luhn sum of a text that ends with its check digit: 0 when it fits. ISO/IEC 7812-1, annex B.</summary>
    public static int Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = Digit(digits, ^(i + 1)) * (1 + (i % 2));
            sum += (digit / 10) + (digit % 10);
        }

        return sum % 10;
    }

    /// <summary>True when the last digit fits by ISO 7064, mod 11,10.</summary>
    public static bool FitsMod11And10(string digits)
    {
        var check = 5;
        foreach (var digit in digits)
            check = (((check == 0 ? 10 : check) * 2 % 11) + (digit - '0')) % 10;
        return check == 1;
    }
}
