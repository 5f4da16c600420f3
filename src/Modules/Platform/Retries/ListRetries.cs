using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Retries;

/// <summary>The company's retries, newest first, and one with its history.</summary>
internal sealed class ListRetries(QuittanceDb db, TimeProvider time)
{
    private sealed record Position(DateTimeOffset CreatedAt, Guid Id);

    /// <summary>The query string; <c>Open</c> shows what waits or has been given up.</summary>
    internal sealed record Query(string? Cursor, int? Limit, RetryState? State, FailureClass? FailureClass, string? Operation, Guid? SubjectId, bool? Open);

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

    private static IQueryable<Retry> Filter(IQueryable<Retry> retries, Query query)
    {
        if (query.State is { } state)
            retries = retries.Where(one => one.State == state);
        if (query.FailureClass is { } failureClass)
            retries = retries.Where(one => one.FailureClass == failureClass);
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
