using System.Text.Json;

namespace Quittance.Payables;

/// <summary>Enumerations as the API and the database spell them: <c>NeedsEntry</c> is <c>needsEntry</c>.</summary>
internal static class Words
{
    public static string Of<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value of a word; numbers and combinations are not words.</summary>
    public static T? Parse<T>(string? word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), word, StringComparison.Ordinal))
                return value;
        }

        return null;
    }
}
