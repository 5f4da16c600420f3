using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Batches;

namespace Quittance.Platform.Batches;

/// <summary>A call that is to be made for an item, with the scope it was prepared in.</summary>
internal sealed record CallAtHand(AsyncServiceScope Scope, BatchedItem Item, IBatchCall Call);

/// <summary>One stretch of work on a chunk, as the node that does it remembers it.</summary>
internal sealed class Stretch(BatchChunk chunk)
{
    private readonly Dictionary<int, TimeSpan> waiting = [];
    private readonly List<CallAtHand> calls = [];

    public BatchChunk Chunk => chunk;

    /// <summary>The calls that were noted and not made yet.</summary>
    public IReadOnlyList<CallAtHand> Calls => calls;

    /// <summary>The other side asked to slow down, or the node stops: nothing more is begun.</summary>
    public bool IsToEnd { get; set; }

    /// <summary>This node cannot open a secret that the chunk needs.</summary>
    public bool IsForOthers { get; set; }

    /// <summary>How soon it is the turn of an item that was told to wait.</summary>
    public TimeSpan ShortestPause => waiting.Count == 0 ? TimeSpan.Zero : waiting.Values.Min();

    /// <summary>Whether every item of the chunk has an outcome once none is found to begin.</summary>
    public bool IsWhole => waiting.Count == 0;

    /// <summary>The items that are not to be begun now.</summary>
    public int[] NotNow => [.. waiting.Keys, .. calls.Select(call => call.Item.Position)];

    public void Wait(BatchedItem item, TimeSpan pause) => waiting[item.Position] = pause;

    public void Add(CallAtHand call) => calls.Add(call);

    /// <summary>Takes the calls out, to be made.</summary>
    public CallAtHand[] TakeCalls()
    {
        CallAtHand[] taken = [.. calls];
        calls.Clear();
        return taken;
    }
}
