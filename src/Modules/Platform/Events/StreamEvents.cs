using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Events;

/// <summary>The live stream: tells a browser that something happened, never what it says in detail.</summary>
internal sealed class StreamEvents(QuittanceDb db, CompanyScope scope, Work work, EventSignal signal, EventCheckpoints checkpoints)
{
    private const int Batch = 100;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    internal sealed record Notice(long Sequence, string Kind, string SubjectKind, Guid SubjectId);

    public async IAsyncEnumerable<SseItem<Notice>> HandleAsync(long? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var bell = signal.Subscribe(scope.CompanyId);
        var position = after ?? await work.RunAsync(checkpoints.HeadAsync, cancellation);
        yield return Beat(position); // opens the stream at once: headers alone are not sent
        while (!cancellation.IsCancellationRequested)
        {
            var notices = await work.RunAsync(token => NextAsync(position, token), cancellation);
            foreach (var notice in notices)
                yield return new SseItem<Notice>(notice, notice.Kind) { EventId = notice.Sequence.ToString(CultureInfo.InvariantCulture) };
            position = notices.Count > 0 ? notices[^1].Sequence : position;
            if (notices.Count == Batch)
                continue;
            await bell.WaitAsync(Heartbeat, cancellation);
            if (notices.Count == 0)
                yield return Beat(position);
        }
    }

    private static SseItem<Notice> Beat(long position) => new(new Notice(position, "heartbeat", "", Guid.Empty), "heartbeat");

    private async Task<List<Notice>> NextAsync(long position, CancellationToken cancellation) =>
        await db.Set<LoggedEvent>().AsNoTracking()
            .Where(e => e.Sequence > position)
            .OrderBy(e => e.Sequence)
            .Take(Batch)
            .Select(e => new Notice(e.Sequence, e.Kind, e.SubjectKind, e.SubjectId))
            .ToListAsync(cancellation);
}
