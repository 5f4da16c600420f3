using Quittance.Platform.Events;

namespace Quittance.Platform.Batches;

/// <summary>The bell that a batch's start and resumption ring on every node; see <see cref="BatchBell"/>.</summary>
internal sealed class BatchSignal
{
    public EventSignal Bells { get; } = new();
}
