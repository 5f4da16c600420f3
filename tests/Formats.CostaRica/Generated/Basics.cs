using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>Values as documents have them.</summary>
internal static class Basics
{
    // Letters of Spanish, what XML must escape, blanks inside, and a letter beyond sixteen bits.
    private static readonly string[] Letters = [.. "abcdefghijklmnñopqrstuvwxyzáéíóúüABCXYZÑÁ0123456789.,-/()¿?¡!&<>'\"%#@€ ".Select(letter => letter.ToString()), "𝒳", "\n"];

    public static Gen<string> Text(int least, int most) =>
        from length in Gen.Frequency((8, Gen.Choose(least, Math.Min(most, least + 25))), (1, Gen.Constant(least)), (1, Gen.Constant(most)))
        from letters in Gen.ArrayOf(Gen.Elements(Letters), length)
        select Framed(letters);

    public static Gen<string?> Maybe(Gen<string> text) => Gen.Frequency((2, Gen.Constant<string?>(null)), (1, text.Select(one => (string?)one)));

    public static Gen<T?> MaybePart<T>(Gen<T> part)
        where T : class => Gen.Frequency((2, Gen.Constant<T?>(null)), (1, part.Select(one => (T?)one)));

    public static Gen<string> Digits(int count) => Gen.ArrayOf(Gen.Choose(0, 9), count).Select(string.Concat);

    public static Gen<string> Code(string codes) => Gen.Elements(codes.Split(' '));

    /// <summary>Up to so much, with up to five decimals.</summary>
    public static Gen<decimal> Money(int most) =>
        from whole in Gen.Frequency((6, Gen.Choose(0, most)), (1, Gen.Constant(0)))
        from decimals in Gen.Choose(0, 5)
        from fraction in Gen.Choose(0, 99_999)
        select whole + Math.Round(fraction / 100_000m, decimals);

    public static Gen<decimal> Quantity() =>
        from whole in Gen.Choose(0, 5000)
        from thousandths in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 999))
        select Math.Max(0.001m, whole + (thousandths / 1000m));

    /// <summary>Per cent with two decimals.</summary>
    public static Gen<decimal> Rate(int most) => Gen.Choose(1, most * 100).Select(hundredths => hundredths / 100m);

    public static Gen<DateTimeOffset> Instant() =>
        from second in Gen.Choose(0, 60 * 60 * 24 * 700)
        from hours in Gen.Elements(-6, 0, 5)
        select new DateTimeOffset(2025, 11, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(second).ToOffset(TimeSpan.FromHours(hours));

    public static Gen<string> Cabys(string firstDigits) =>
        from first in Gen.Elements(firstDigits.Select(digit => digit.ToString()).ToArray())
        from rest in Digits(12)
        select first + rest;

    public static Gen<IReadOnlyList<T>> List<T>(Gen<T> item, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in Gen.ArrayOf(item, count)
        select (IReadOnlyList<T>)items;

    public static Gen<string> Id(string type, bool letters) => type switch
    {
        "01" => from first in Gen.Choose(1, 9) from rest in Digits(8) select $"{first}{rest}",
        "02" => from rest in Digits(6) select letters ? $"3A01{rest}" : $"3101{rest}",
        "03" => from length in Gen.Choose(10, 11) from rest in Digits(length) select $"1{rest}",
        "04" => from rest in Digits(9) select $"5{rest}",
        _ => from rest in Digits(9) select $"EXT{rest}",
    };

    // Never a blank at an end: those are trimmed.
    private static string Framed(string[] letters)
    {
        if (letters.Length > 0)
            letters[0] = letters[^1] = "X";
        return string.Concat(letters);
    }
}
