using System.Globalization;
using System.Text.RegularExpressions;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>xs:dateTime, whose offset may be missing.</summary>
internal static partial class XmlDateTime
{
    private const string Written = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>True for what XML Schema takes as a dateTime.</summary>
    public static bool IsValid(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            return false;
        var isMidnight = match.Groups["hour"].ValueSpan is "24";
        return IsDay(match) && (!isMidnight || IsExactly24(match)) && Part(match, "hour") <= 24 && Part(match, "minute") < 60
            && Part(match, "second") < 60 && IsOffset(match);
    }

    /// <summary>The instant; without an offset, in the time of Costa Rica. Null when it is none, or none of our times.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var trimmed = text.Trim();
        if (!IsValid(trimmed))
            return null;
        var match = Form().Match(trimmed);
        var fraction = match.Groups["fraction"].Value;
        var isMidnight = match.Groups["hour"].ValueSpan is "24";
        var written = $"{trimmed[..11]}{(isMidnight ? "00" : match.Groups["hour"])}{trimmed[13..19]}.{fraction[..Math.Min(fraction.Length, 7)]}0{Offset(match)}";
        var isRead = DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant);
        return isRead && instant.Year is > 1900 and < 3000 ? instant.AddDays(isMidnight ? 1 : 0) : null;
    }

    /// <summary>As it is written into comprobantes.</summary>
    public static string Format(DateTimeOffset instant) => CostaRicaTime.Of(instant).ToString(Written, CultureInfo.InvariantCulture);

    private static string Offset(Match match) => match.Groups["offset"] is { Success: true } offset ? offset.Value : "-06:00";

    private static bool IsDay(Match match) =>
        int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999
        && Part(match, "month") is >= 1 and <= 12 && Part(match, "day") is >= 1 and var day && day <= DateTime.DaysInMonth(year, Part(match, "month"));

    private static bool IsExactly24(Match match) =>
        Part(match, "minute") == 0 && Part(match, "second") == 0 && match.Groups["fraction"].Value.Trim('0').Length == 0;

    private static bool IsOffset(Match match) =>
        !match.Groups["ahead"].Success || (Part(match, "behind") < 60 && (Part(match, "ahead") * 60) + Part(match, "behind") <= 14 * 60);

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.(?<fraction>[0-9]+))?(?<offset>Z|[+-](?<ahead>[0-9]{2}):(?<behind>[0-9]{2}))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Form();
}
