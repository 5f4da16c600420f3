using System.Text.Json;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Batches;

/// <summary>Reads the states a caller asks for, as the API spells them, separated by commas.</summary>
internal static class StateFilter
{
    /// <summary>The states; empty when none is named, which means all.</summary>
    /// <exception cref="RefusalException">One of them is none.</exception>
    public static TState[] Of<TState>(string? words) where TState : struct, Enum
    {
        var known = Enum.GetValues<TState>().ToDictionary(state => JsonNamingPolicy.CamelCase.ConvertName(state.ToString()), StringComparer.Ordinal);
        var asked = (words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (asked.Any(word => !known.ContainsKey(word)))
            Refuse.IfAny([new FieldProblem("state", "STATE", $"Use {string.Join(", ", known.Keys)}, separated by commas.")]);
        return [.. asked.Select(word => known[word])];
    }
}
