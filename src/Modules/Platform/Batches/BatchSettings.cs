using System.ComponentModel;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Batches;

/// <summary>How fast a company's batches go. Holds over all nodes together.</summary>
internal sealed record BatchSettings : ISettingsSection
{
    public static string Name => "batches";

    [Description("How many items a server takes at once, 1 to 1000. Larger chunks pause less often; smaller ones share the servers more evenly.")]
    public int ChunkSize { get; init; } = 50;

    [Description("How long to wait after a chunk before the next one takes its place, up to one hour. None works as fast as the server can.")]
    public TimeSpan ChunkDelay { get; init; } = TimeSpan.FromSeconds(5);

    [Description("How many chunks of the company are worked on at once, on all servers together, 1 to 32.")]
    public int Concurrency { get; init; } = 3;

    public IEnumerable<FieldProblem> Problems()
    {
        if (ChunkSize is < 1 or > 1000)
            yield return new("chunkSize", "OUT_OF_RANGE", "Use 1 to 1000 items.");
        if (ChunkDelay < TimeSpan.Zero || ChunkDelay > TimeSpan.FromHours(1))
            yield return new("chunkDelay", "OUT_OF_RANGE", "Use no delay to one hour.");
        if (Concurrency is < 1 or > 32)
            yield return new("concurrency", "OUT_OF_RANGE", "Use 1 to 32 chunks.");
    }
}
