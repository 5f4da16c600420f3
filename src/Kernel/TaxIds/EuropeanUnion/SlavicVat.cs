using static Quittance.Kernel.TaxIds.CheckDigits;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

internal static class SlavicVat
{
    // Nine digits: a company. Ten: a person, a foreigner or another, each with weights of its own.
    public static bool Bulgaria(string number) =>
        number.Length == 9 ? BulgarianCompany(number) : BulgarianPerson(number) || BulgarianForeigner(number) || BulgarianOther(number);

    // Eight digits: a company. Nine that start with 6: a person without a birth number. The rest are birth numbers.
    public static bool Czechia(string number) => number.Length switch
    {
        8 => number[0] != '9' && CzechCompany(number),
        9 => number[0] != '6' || CzechSpecial(number),
        _ => CzechBirthNumber(number),
    };

    public static bool Poland(string number) => WeightedSum(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == Digit(number, ^1);

    public static bool Slovenia(string number)
    {
        var check = 11 - (WeightedSum(number, 8, 7, 6, 5, 4, 3, 2) % 11);
        return check != 11 && check % 10 == Digit(number, ^1);
    }

    public static bool Slovakia(string number) => Modulo(number, 11) == 0;

    private static bool BulgarianCompany(string number)
    {
        var remainder = WeightedSum(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        if (remainder == 10)
            remainder = WeightedSum(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11;
        return remainder % 10 == Digit(number, ^1);
    }

    private static bool BulgarianPerson(string number) => WeightedSum(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == Digit(number, ^1);

    private static bool BulgarianForeigner(string number) => WeightedSum(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == Digit(number, ^1);

    private static bool BulgarianOther(string number) => (11 - (WeightedSum(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11)) % 11 == Digit(number, ^1);

    private static bool CzechCompany(string number)
    {
        var check = (11 - (WeightedSum(number, 8, 7, 6, 5, 4, 3, 2) % 11)) % 11;
        return (check == 0 ? 1 : check) % 10 == Digit(number, ^1);
    }

    private static bool CzechSpecial(string number)
    {
        var check = WeightedSum(number[1..], 8, 7, 6, 5, 4, 3, 2) % 11;
        return (8 - ((10 - check) % 11)) % 10 == Digit(number, ^1);
    }

    // Until 1985 a remainder of ten was written as nought.
    private static bool CzechBirthNumber(string number) => Modulo(number[..9], 11) % 10 == Digit(number, ^1);
}
