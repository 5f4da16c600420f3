using System.Globalization;
using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Values;

/// <summary>Finds amounts in a segment, read as this document writes numbers. What cannot be read in that style is left out.</summary>
internal sealed partial class AmountFinder(bool decimalComma)
{
    public IEnumerable<Found<Amount>> Find(Segment segment)
    {
        foreach (Match match in Pattern().Matches(segment.Text))
            if (Read(match.Groups["n"].Value) is var (value, decimals))
                yield return new(Create(match, value, decimals), segment, match.Index, match.Length);
    }

    private static Amount Create(Match match, decimal value, int decimals)
    {
        var negative = match.Groups["minus"].Success || (match.Groups["open"].Success && match.Groups["close"].Success);
        var mark = match.Groups["before"].Success ? match.Groups["before"] : match.Groups["after"];
        return new(negative ? -value : value, decimals, mark.Success ? CurrencyMarks.Code(mark.Value) : null);
    }

    /// <summary>The digits, and how many of them are decimals; null when the number is not one in this document's style.</summary>
    public (decimal Value, int Decimals)? Read(string number)
    {
        var compact = Spaces().Replace(number, "").Replace("'", "", StringComparison.Ordinal);
        var last = compact.LastIndexOfAny(['.', ',']);
        if (last < 0)
            return Parse(compact, 0);
        var decimals = compact.Length - last - 1;
        return IsDecimalMark(compact, last, decimals)
            ? Parse(Digits(compact[..last]) + "." + compact[(last + 1)..], decimals)
            : Groups().IsMatch(compact) ? Parse(Digits(compact), 0) : null;
    }

    private bool IsDecimalMark(string number, int at, int decimals)
    {
        var mark = number[at];
        if (number.IndexOf(mark, StringComparison.Ordinal) != at)
            return false;
        var other = mark == '.' ? ',' : '.';
        if (number.Contains(other, StringComparison.Ordinal))
            return true;
        return decimals != 3 || mark == (decimalComma ? ',' : '.');
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static (decimal, int)? Parse(string digits, int decimals) =>
        digits.Length <= 16 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (value, decimals)
            : null;

    [GeneratedRegex(@"\s", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Groups();

    private const string Mark = CurrencyMarks.Pattern;

    [GeneratedRegex(
        @"(?<![\p{L}\d][.,/\-:]?|[\p{L}\d] ?[/:])(?:(?<open>\()|(?<minus>[-–]) ?)?(?:(?<before>" + Mark + @")[ \u2003.]{0,2})?(?:(?<minus>[-–]) ?)?"
        + @"(?<n>\d{1,3}(?:[ .,']\d{3})+(?: ?[.,]\d{1,6})?|\d{1,3}(?:,\d{2})*,\d{3}\.\d{2}|\d+(?: ?[.,] ?\d{1,6})?)"
        + @"(?![\d]|[.,/:]\d|\p{L}{4}|[/-]\d|-\p{L})"
        + @"(?:(?<close>\))|,-+|(?<minus>-)(?![-\d\p{L}]))?(?:[ \u2003]?(?<after>" + Mark + @")(?!\p{L}))?(?![ ]?%)",
        RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    private static partial Regex Pattern();
}
