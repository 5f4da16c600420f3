using System.ComponentModel;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Jobs;

/// <summary>How many recurring jobs of a company run at once. Holds over all nodes together.</summary>
internal sealed record JobsSettings : ISettingsSection
{
    public static string Name => "jobs";

    [Description("How many recurring jobs of the company run at once, on all servers together, 1 to 16. Others that are due wait for their turn.")]
    public int Concurrency { get; init; } = 2;

    public IEnumerable<FieldProblem> Problems()
    {
        if (Concurrency is < 1 or > 16)
            yield return new("concurrency", "OUT_OF_RANGE", "Use 1 to 16 jobs.");
    }
}
