using System.Globalization;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>Collects findings under a path.</summary>
internal sealed class Findings(FindingList all, string path)
{
    /// <summary>The same collection, further in; <paramref name="index"/> counts from 0.</summary>
    public Findings In(string element, int? index = null) =>
        new(all, $"{path}/{element}{(index is { } at ? $"[{(at + 1).ToString(CultureInfo.InvariantCulture)}]" : "")}");

    public void Add(FindingKind kind, string element, params object?[] details) => all.Add(kind.At(element.Length == 0 ? path : $"{path}/{element}", details));

    /// <summary>What cannot be read has findings of structure as a rule; where it has none, nobody may think it is valid.</summary>
    public void AddIfNone(ComprobanteProblem problem)
    {
        if (!all.HasErrors)
            all.Add(new Finding(problem.Code, path, $"{problem.Message} {problem.Detail}", $"{problem.MessageEs} {problem.Detail}", FindingSeverity.Error));
    }

    public void AddIf(bool isWrong, FindingKind kind, string element, params object?[] details)
    {
        if (isWrong)
            Add(kind, element, details);
    }
}
