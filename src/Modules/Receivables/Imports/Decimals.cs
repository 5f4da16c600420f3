using System.Globalization;

namespace Quittance.Receivables.Imports;

/// <summary>Numbers as people of several countries write them.</summary>
internal static class Decimals
{
    /// <summary>1.234 or 12,345: one mark, with three digits after it and one to three before. Nobody can tell what it separates.</summary>
    public static bool IsUnclear(string text)
    {
        var mark = text.IndexOfAny(['.', ',']);
        return mark is > 0 and <= 3 && text[0] != '0' && text.Length == mark + 4 && text.Where((_, at) => at != mark).All(char.IsAsciiDigit);
    }

    /// <summary>The last mark is that of the decimals, unless it stands twice; null when it is no number.</summary>
    /// <param name="text">As written.</param>
    /// <param name="isExact">Written by a program: a point for decimals, perhaps with an exponent.</param>
    public static decimal? Read(string text, bool isExact)
    {
        var plain = isExact ? text : Canonical(text);
        var styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | (isExact ? NumberStyles.AllowExponent : NumberStyles.None);
        return decimal.TryParse(plain, styles, CultureInfo.InvariantCulture, out var value) ? WithoutZeros(value) : null;
    }

    // Dividing by a one of all decimals leaves none that say nothing.
    private static decimal WithoutZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static string Canonical(string text)
    {
        var plain = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        var last = plain.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return plain;
        var mark = plain[last];
        var grouping = mark == '.' ? "," : ".";
        return plain.Count(character => character == mark) > 1
            ? plain.Replace(mark.ToString(), "", StringComparison.Ordinal)
            : plain.Replace(grouping, "", StringComparison.Ordinal).Replace(',', '.');
    }
}
