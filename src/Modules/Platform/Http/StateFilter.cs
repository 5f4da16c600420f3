using System.Text.Json;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Http;

/// <summary>Reads the words a caller filters by, as the API spells them, separated by commas. The framework alone would want them as C# does.</summary>
internal static class StateFilter
{
    /// <summary>The words; empty when none is named, which means all.</summary>
    /// <exception cref="RefusalException">One of them is none.</exception>
    public static TState[] Of<TState>(string? words, string member = "state") where TState : struct, Enum
    {
        var known = Enum.GetValues<TState>().ToDictionary(WordOf, StringComparer.Ordinal);
        var asked = (words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (asked.Any(word => !known.ContainsKey(word)))
            Refuse.IfAny([new FieldProblem(member, "STATE", $"Use {string.Join(", ", known.Keys)}, separated by commas.")]);
        return [.. asked.Select(word => known[word])];
    }

    /// <summary>As the API spells it.</summary>
    public static string WordOf<TState>(TState state) where TState : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
