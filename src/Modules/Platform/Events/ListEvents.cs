using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Events;

/// <summary>The company's audit trail, newest first.</summary>
internal sealed class ListEvents(QuittanceDb db)
{
    private sealed record Position(long Sequence);

    public async Task<Page<EventView>> HandleAsync(Query query, CancellationToken cancellation)
    {
        var size = PageSize.Of(query.Limit);
        var events = Filter(db.Set<LoggedEvent>().AsNoTracking(), query);
        var total = await events.LongCountAsync(cancellation);
        if (Cursor.Decode<Position>(query.Cursor) is { } after)
            events = events.Where(e => e.Sequence < after.Sequence);
        var rows = await events.OrderByDescending(e => e.Sequence).Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].Sequence)) : null;
        return new Page<EventView>([.. rows.Take(size).Select(EventView.Of)], next, total);
    }

    private static IQueryable<LoggedEvent> Filter(IQueryable<LoggedEvent> events, Query query)
    {
        if (query.SubjectId is { } subject)
            events = events.Where(e => e.SubjectId == subject);
        if (!string.IsNullOrEmpty(query.Kind))
            events = events.Where(e => e.Kind == query.Kind);
        return events;
    }

    /// <summary>The query string.</summary>
    internal sealed record Query(string? Cursor, int? Limit, Guid? SubjectId, string? Kind);
}
