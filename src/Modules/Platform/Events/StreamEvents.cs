using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Quittance.Platform.Access;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Events;

/// <summary>The live stream: tells a browser that something happened, never what it says in detail.</summary>
internal sealed class StreamEvents(
    QuittanceDb db,
    CompanyScope scope,
    Work work,
    EventSignal signal,
    EventCheckpoints checkpoints,
    Admissions admissions,
    IHostApplicationLifetime lifetime)
{
    private const int Batch = 100;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    internal sealed record Notice(long Sequence, string Kind, string SubjectKind, Guid SubjectId);

    public async IAsyncEnumerable<SseItem<Notice>> HandleAsync(HttpContext http, long? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        using var bell = signal.Subscribe(scope.CompanyId);
        var position = after ?? await work.RunAsync(checkpoints.HeadAsync, cancellation);
        yield return Beat(position); // opens the stream at once: headers alone are not sent
        while (!ending.IsCancellationRequested && await MayLookAsync(http))
        {
            var notices = await work.RunAsync(token => NextAsync(position, token), cancellation);
            foreach (var notice in notices)
                yield return new SseItem<Notice>(notice, notice.Kind) { EventId = notice.Sequence.ToString(CultureInfo.InvariantCulture) };
            position = notices.Count > 0 ? notices[^1].Sequence : position;
            if (notices.Count == Batch)
                continue;
            await WaitAsync(bell, ending.Token);
            if (notices.Count == 0)
                yield return Beat(position);
        }
    }

    /// <summary>A stream outlives the check at its beginning: whoever is removed, or whose key is revoked, sees no more.</summary>
    private Task<bool> MayLookAsync(HttpContext http) => admissions.StillAllowsAsync(http, scope.CompanyId!.Value, Permissions.InvoicesView);

    /// <summary>Also returns when the server stops: a server must not wait for streams that never end by themselves.</summary>
    private static async Task WaitAsync(EventSignal.Bell bell, CancellationToken ending)
    {
        try
        {
            await bell.WaitAsync(Heartbeat, ending);
        }
        catch (OperationCanceledException)
        {
            // The loop asks why.
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
