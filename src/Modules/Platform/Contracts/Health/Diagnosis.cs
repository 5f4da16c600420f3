using System.Globalization;

namespace Quittance.Platform.Contracts.Health;

/// <summary>How it stands with one thing.</summary>
public enum SystemState
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, and will not for long or not for everything.</summary>
    Warning,

    /// <summary>Something does not work, and waits for the operator.</summary>
    Error,
}

/// <summary>
/// An entry of a module's catalogue of diagnoses, kept in static fields: the page translates by <paramref name="Code"/>, the command line
/// prints the sentences. Words in braces, such as <c>{free}</c>, are filled in.
/// </summary>
/// <param name="Code">Stable, such as <c>disk.low</c>.</param>
/// <param name="State">How bad.</param>
/// <param name="Found">What is so, in one sentence.</param>
/// <param name="Advice">What to do; empty when all is well.</param>
public sealed record Diagnosis(string Code, SystemState State, string Found, string Advice = "")
{
    /// <summary>The diagnosis with its words filled in.</summary>
    public SystemFinding With(params (string Name, object Value)[] values) => new(
        this,
        values.ToDictionary(
            value => value.Name,
            value => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "",
            StringComparer.Ordinal));
}

/// <summary>A diagnosis as it was found.</summary>
/// <param name="Diagnosis">Which.</param>
/// <param name="Values">What its sentences name.</param>
public sealed record SystemFinding(Diagnosis Diagnosis, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What was found, in English.</summary>
    public string Found => Fill(Diagnosis.Found);

    /// <summary>What to do, in English; empty when all is well.</summary>
    public string Advice => Fill(Diagnosis.Advice);

    private string Fill(string sentence) =>
        Values.Aggregate(sentence, (text, value) => text.Replace("{" + value.Key + "}", value.Value, StringComparison.Ordinal));
}
