using System.Text.Json;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Receivables;

/// <summary>Enumerations as the API spells them.</summary>
internal static class Words
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The one value that a caller names; the usual one for an empty text.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">It is no word of the API, or there are several.</exception>
    public static T One<T>(string field, string? text, T usual) where T : struct, Enum
    {
        var values = Parse<T>(field, text);
        if (values.Count > 1)
            Refuse.IfAny([new(field, "TOO_MANY", "Name one.")]);
        return values is [var one] ? one : usual;
    }

    /// <summary>The values that a caller names, separated by commas; none for an empty text.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">One of them is no word of the API.</exception>
    public static List<T> Parse<T>(string field, string? text) where T : struct, Enum
    {
        var words = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var values = Enum.GetValues<T>().Where(value => words.Contains(Of(value), StringComparer.Ordinal)).ToList();
        if (values.Count != words.Distinct(StringComparer.Ordinal).Count())
            Refuse.IfAny([new(field, "UNKNOWN", "Use the words of the API, separated by commas.")]);
        return values;
    }
}
