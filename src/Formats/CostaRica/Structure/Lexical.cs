using System.Globalization;
using System.Xml;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>Between values and what stands in the XML.</summary>
internal static class Lexical
{
    /// <summary>What to write; null for nothing.</summary>
    public static string? Format(object? value, SimpleType type) => value switch
    {
        null => null,
        string text => Clean(text),
        decimal number => number.ToString(type.Format, CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset instant => XmlDateTime.Format(instant),
        Enum message => Convert.ToInt32(message, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The value of the wanted type; null when the text is none.</summary>
    public static object? Read(string text, Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        if (type == typeof(string))
            return text;
        if (type == typeof(decimal))
            return Number(text);
        if (type == typeof(int))
            return Integer(text);
        if (type == typeof(DateTimeOffset))
            return XmlDateTime.Read(text);
        if (type == typeof(Clave))
            return Clave.TryParse(text.Trim(), out var clave) ? clave : null;
        if (type == typeof(Consecutivo))
            return Consecutivo.TryParse(text.Trim(), out var consecutivo) ? consecutivo : null;
        return Integer(text) is { } number && Enum.IsDefined(type, number) ? Enum.ToObject(type, number) : null;
    }

    private static decimal? Number(string text) =>
        XmlNumber.Read(text.Trim()) is { Digits: <= 28 }
        && decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Integer(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Blanks around a text count for its length and mean nothing; what XML cannot carry would break the document.
    public static string Clean(string text)
    {
        var trimmed = text.Trim();
        for (var at = 0; at < trimmed.Length; at++)
            if (!IsAllowed(trimmed, at))
                return string.Concat(trimmed.Where((_, index) => IsAllowed(trimmed, index))).Trim();
        return trimmed;
    }

    private static bool IsAllowed(string text, int at) =>
        XmlConvert.IsXmlChar(text[at])
        || (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
        || (at > 0 && XmlConvert.IsXmlSurrogatePair(text[at], text[at - 1]));
}
