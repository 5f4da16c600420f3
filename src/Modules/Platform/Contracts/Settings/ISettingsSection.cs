using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Settings;

/// <summary>
/// A group of settings of a company: a record whose property defaults hold until somebody changes them. Members are
/// numbers, switches, texts, durations (<see cref="TimeSpan"/>) and times of day; the pages and the API show all of them alike.
/// </summary>
public interface ISettingsSection
{
    /// <summary>Stable, in kebab case, such as <c>batches</c>.</summary>
    static abstract string Name { get; }

    /// <summary>What is wrong with these values, by member.</summary>
    IEnumerable<FieldProblem> Problems();
}
