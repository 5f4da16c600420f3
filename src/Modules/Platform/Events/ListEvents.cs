using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Exports;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Events;

/// <summary>The company's audit trail, newest first; as a page or as a file.</summary>
internal sealed class ListEvents(QuittanceDb db, Work work, EventFilter filter)
{
    /// <summary>More are not counted: whoever narrows down the log asks how many there are of a few.</summary>
    private const int MostCounted = 10_000;

    private static readonly ExportColumn<LoggedEvent>[] Columns =
    [
        new("sequence", e => e.Sequence.ToString(CultureInfo.InvariantCulture)),
        new("occurredAt", e => e.OccurredAt),
        new("kind", e => e.Kind),
        new("who", e => e.ActorName),
        new("whoId", e => e.ActorId?.ToString()),
        new("subjectKind", e => e.SubjectKind),
        new("subjectId", e => e.SubjectId.ToString()),
        new("data", e => e.Data),
        new("hash", e => Convert.ToHexStringLower(e.Hash)),
    ];

    private sealed record Position(long Sequence);

    /// <summary>A page of the log.</summary>
    /// <param name="Items">Newest first.</param>
    /// <param name="NextCursor">Where the next page begins; null on the last.</param>
    /// <param name="Total">How many there are with these filters; null when there are more than 10,000, or only a search could tell.</param>
    internal sealed record EventPage(IReadOnlyList<EventView> Items, string? NextCursor, long? Total);

    public async Task<EventPage> HandleAsync(string? cursor, int? limit, EventQuery query, CancellationToken cancellation)
    {
        var size = PageSize.Of(limit);
        var events = await filter.ApplyAsync(query, cancellation);
        var total = await CountAsync(events, query, cancellation);
        if (Cursor.Decode<Position>(cursor) is { } after)
            events = events.Where(e => e.Sequence < after.Sequence);
        var rows = await events.OrderByDescending(e => e.Sequence).Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].Sequence)) : null;
        return new EventPage([.. rows.Take(size).Select(EventView.Of)], next, total);
    }

    /// <summary>Sends all that the filters leave, oldest first, while it is read from the database.</summary>
    public async Task<PushStreamHttpResult> ExportAsync(string? format, EventQuery query, CancellationToken cancellation)
    {
        var writer = ExportFormats.Of(format);
        var events = await work.RunAsync(token => filter.ApplyAsync(query, token), cancellation);
        var rows = events.OrderBy(e => e.Sequence);
        return work.Send(writer, "Events", Columns, rows.AsAsyncEnumerable(), "events", cancellation);
    }

    /// <summary>The log has no gaps, so its last number is how many there are.</summary>
    private async Task<long?> CountAsync(IQueryable<LoggedEvent> events, EventQuery query, CancellationToken cancellation)
    {
        if (query.IsEmpty)
            return await db.Set<EventStream>().Select(stream => stream.LastSequence).SingleOrDefaultAsync(cancellation);
        if (!string.IsNullOrEmpty(query.Search))
            return null;
        var counted = await events.Take(MostCounted + 1).CountAsync(cancellation);
        return counted > MostCounted ? null : counted;
    }
}
