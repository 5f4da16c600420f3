using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Exports;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Http;

namespace Quittance.Platform.Retries;

/// <summary>The company's retries, newest first, and one with its history.</summary>
internal sealed class ListRetries(QuittanceDb db, Work work, TimeProvider time)
{
    private static readonly ExportColumn<Retry>[] Columns =
    [
        new("label", one => one.Label),
        new("operation", one => one.Operation),
        new("state", one => StateFilter.WordOf(one.State)),
        new("failureClass", one => StateFilter.WordOf(one.FailureClass)),
        new("lastError", one => one.LastError),
        new("attempts", one => one.Attempts.ToString(CultureInfo.InvariantCulture)),
        new("maximum", one => one.Maximum.ToString(CultureInfo.InvariantCulture)),
        new("nextAt", one => one.NextAt),
        new("createdAt", one => one.CreatedAt),
        new("endedAt", one => one.EndedAt),
        new("reason", one => one.Reason),
        new("id", one => one.Id.ToString()),
    ];

    private sealed record Position(DateTimeOffset CreatedAt, Guid Id);

    /// <summary>The query string; states and classes are separated by commas, <c>Open</c> shows what waits or has been given up.</summary>
    internal sealed record Query(string? Cursor, int? Limit, string? State, string? FailureClass, string? Operation, Guid? SubjectId, bool? Open);

    /// <summary>A retry as it stands; <c>InHand</c> while a worker is trying it.</summary>
    internal sealed record View(
        Guid Id, string Operation, string SubjectKind, Guid SubjectId, string Label, RetryState State, bool InHand, FailureClass FailureClass,
        string LastError, int Attempts, int Maximum, int Priority, DateTimeOffset? NextAt, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, string? Reason);

    /// <summary>One attempt; number 0 is the first try, before any retry.</summary>
    internal sealed record AttemptView(
        int Number, DateTimeOffset BeganAt, DateTimeOffset? EndedAt, AttemptOutcome Outcome, FailureClass? FailureClass, string? Error, int? RetryAfterSeconds, string? AskedBy);

    internal sealed record Detail(View Retry, IReadOnlyList<AttemptView> History);

    public async Task<Page<View>> HandleAsync(Query query, CancellationToken cancellation)
    {
        var size = PageSize.Of(query.Limit);
        var retries = Filter(db.Set<Retry>().AsNoTracking(), query);
        var total = await retries.LongCountAsync(cancellation);
        if (Cursor.Decode<Position>(query.Cursor) is { } after)
            retries = retries.Where(one => one.CreatedAt < after.CreatedAt || one.CreatedAt == after.CreatedAt && one.Id.CompareTo(after.Id) < 0);
        var rows = await retries.OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id).Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].CreatedAt, rows[size - 1].Id)) : null;
        return new Page<View>([.. rows.Take(size).Select(Show)], next, total);
    }

    public async Task<Detail> ShowAsync(Guid id, CancellationToken cancellation)
    {
        var retry = await db.Set<Retry>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) ?? throw Refuse.NotFound();
        var history = await db.Set<RetryTry>().AsNoTracking().Where(one => one.RetryId == id).OrderBy(one => one.Number).ToListAsync(cancellation);
        return new Detail(Show(retry), [.. history.Select(Show)]);
    }

    /// <summary>Sends all that the filters leave as a file, while it is read from the database.</summary>
    public PushStreamHttpResult Export(Query query, string? format, CancellationToken cancellation)
    {
        var writer = ExportFormats.Of(format);
        var rows = Filter(db.Set<Retry>().AsNoTracking(), query).OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id);
        return work.Send(writer, "Retries", Columns, rows.AsAsyncEnumerable(), "retries", cancellation);
    }

    private static IQueryable<Retry> Filter(IQueryable<Retry> retries, Query query)
    {
        if (StateFilter.Of<RetryState>(query.State) is { Length: > 0 } states)
            retries = retries.Where(one => states.Contains(one.State));
        if (StateFilter.Of<FailureClass>(query.FailureClass, "failureClass") is { Length: > 0 } classes)
            retries = retries.Where(one => classes.Contains(one.FailureClass));
        if (!string.IsNullOrEmpty(query.Operation))
            retries = retries.Where(one => one.Operation == query.Operation);
        if (query.SubjectId is { } subject)
            retries = retries.Where(one => one.SubjectId == subject);
        if (query.Open == true)
            retries = retries.Where(one => one.State == RetryState.Waiting || one.State == RetryState.Exhausted);
        return retries;
    }

    private View Show(Retry one) => new(
        one.Id, one.Operation, one.SubjectKind, one.SubjectId, one.Label, one.State, one.IsInHand(time.GetUtcNow()), one.FailureClass,
        one.LastError, one.Attempts, one.Maximum, one.Priority, one.NextAt, one.CreatedAt, one.EndedAt, one.Reason);

    private static AttemptView Show(RetryTry one) =>
        new(one.Number, one.BeganAt, one.EndedAt, one.Outcome, one.FailureClass, one.Error, one.RetryAfterSeconds, one.AskedByName);
}
