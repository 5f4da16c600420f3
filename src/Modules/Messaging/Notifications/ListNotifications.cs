using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Notifications;

/// <summary>What the caller was told in this company, newest first.</summary>
internal sealed class ListNotifications(QuittanceDb db, CompanyScope scope)
{
    private sealed record Position(DateTimeOffset RaisedAt, Guid Id);

    /// <summary>The query string.</summary>
    internal sealed record Query(string? Cursor, int? Limit, bool? Unread);

    /// <summary>A notice as the reader sees it; the sentence is made from <paramref name="Kind"/> and <paramref name="Words"/>.</summary>
    internal sealed record View(
        Guid Id, string Kind, NoticeSeverity Severity, string SubjectKind, Guid SubjectId, IReadOnlyDictionary<string, string> Words, string? Link, int Times, DateTimeOffset RaisedAt, DateTimeOffset? ReadAt);

    internal sealed record UnreadCount(int Count);

    public async Task<Page<View>> HandleAsync(Query query, CancellationToken cancellation)
    {
        var size = PageSize.Of(query.Limit);
        var mine = query.Unread == true ? Mine.Where(one => one.ReadAt == null) : Mine;
        var total = await mine.LongCountAsync(cancellation);
        if (Cursor.Decode<Position>(query.Cursor) is { } after)
            mine = mine.Where(one => one.RaisedAt < after.RaisedAt || one.RaisedAt == after.RaisedAt && one.Id.CompareTo(after.Id) < 0);
        var rows = await mine.OrderByDescending(one => one.RaisedAt).ThenByDescending(one => one.Id).Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].RaisedAt, rows[size - 1].Id)) : null;
        return new Page<View>([.. rows.Take(size).Select(Show)], next, total);
    }

    public async Task<UnreadCount> CountAsync(CancellationToken cancellation) =>
        new(await Mine.CountAsync(one => one.ReadAt == null, cancellation));

    private IQueryable<Notification> Mine
    {
        get
        {
            var me = scope.Actor.Id;
            return db.Set<Notification>().AsNoTracking().Where(one => one.PersonId == me);
        }
    }

    private static View Show(Notification one) =>
        new(one.Id, one.Kind, one.Severity, one.SubjectKind, one.SubjectId, one.Words.Deserialize<Dictionary<string, string>>()!, one.Link, one.Times, one.RaisedAt, one.ReadAt);
}
