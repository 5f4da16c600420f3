using System.ComponentModel;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Tests.Settings;

internal enum Heat
{
    Low,
    High,
}

/// <summary>A section with a member of every kind.</summary>
internal sealed record OvenSettings : ISettingsSection
{
    public static string Name => "oven";

    [Description("Degrees.")]
    public int Degrees { get; init; } = 180;

    [Description("Whether the fan runs.")]
    public bool Fan { get; init; } = true;

    [Description("How hot it begins.")]
    public Heat Heat { get; init; } = Heat.Low;

    [Description("What is written on the door.")]
    public string Label { get; init; } = "hot";

    [Description("How long it bakes.")]
    public TimeSpan Baking { get; init; } = TimeSpan.FromMinutes(5);

    [Description("When it is cleaned.")]
    public TimeOnly Cleaning { get; init; } = new(2, 0);

    [Description("Pauses between looks.")]
    public IReadOnlyList<TimeSpan> Looks { get; init; } = [TimeSpan.FromMinutes(1), TimeSpan.FromHours(25)];

    [Description("Whom to call.")]
    public IReadOnlyList<string> Callers { get; init; } = [];

    public IEnumerable<FieldProblem> Problems()
    {
        if (Degrees is < 0 or > 300)
            yield return new("degrees", "OUT_OF_RANGE", "Between 0 and 300.");
    }
}
