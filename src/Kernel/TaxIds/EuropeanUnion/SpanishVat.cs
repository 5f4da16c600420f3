using System.Globalization;
using static Quittance.Kernel.TaxIds.CheckDigits;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

/// <summary>The NIF of Spain in its three forms: DNI of citizens, NIE of foreigners (X, Y, Z), and those of bodies, once called CIF.</summary>
internal static class SpanishVat
{
    private const string PersonLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string BodyLetters = "JABCDEFGHI";

    public static bool Fits(string number) => number[0] switch
    {
        >= '0' and <= '9' => PersonFits(number[..8], number[8]),
        'X' or 'Y' or 'Z' => PersonFits((char)(number[0] - 'X' + '0') + number[1..8], number[8]),
        'K' or 'L' or 'M' => PersonFits(number[1..8], number[8]),
        _ => BodyFits(number),
    };

    private static bool PersonFits(string digits, char letter) =>
        PersonLetters[int.Parse(digits, CultureInfo.InvariantCulture) % 23] == letter;

    // Public bodies, foreign ones and churches end with a letter, companies with a digit, the rest with either.
    private static bool BodyFits(string number)
    {
        var check = (10 - Luhn(number[1..8] + "0")) % 10;
        var letter = number[8] == BodyLetters[check];
        var digit = number[8] == (char)('0' + check);
        return number[0] switch
        {
            'N' or 'P' or 'Q' or 'R' or 'S' or 'W' => letter,
            'A' or 'B' or 'E' or 'H' => digit,
            'C' or 'D' or 'F' or 'G' or 'J' or 'U' or 'V' => letter || digit,
            _ => false,
        };
    }
}
