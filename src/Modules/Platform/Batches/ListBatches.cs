using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Http;

namespace Quittance.Platform.Batches;

/// <summary>The company's batches, newest first; and one of them.</summary>
internal sealed class ListBatches(QuittanceDb db)
{
    private sealed record Position(DateTimeOffset At, Guid Id);

    /// <summary>The query string.</summary>
    /// <param name="Cursor">Where the last page ended.</param>
    /// <param name="Limit">How many.</param>
    /// <param name="State">Only those in one of these states, separated by commas.</param>
    internal sealed record Query(string? Cursor, int? Limit, string? State);

    public async Task<Page<BatchView>> HandleAsync(Query query, CancellationToken cancellation)
    {
        var size = PageSize.Of(query.Limit);
        var states = StateFilter.Of<BatchState>(query.State);
        var batches = db.Set<Batch>().AsNoTracking().Where(batch => states.Length == 0 || states.Contains(batch.State));
        var total = await batches.LongCountAsync(cancellation);
        var rows = await After(batches, query.Cursor)
            .OrderByDescending(batch => batch.CreatedAt).ThenByDescending(batch => batch.Id)
            .Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].CreatedAt, rows[size - 1].Id)) : null;
        return new Page<BatchView>([.. rows.Take(size).Select(BatchViews.Of)], next, total);
    }

    public async Task<BatchView> ShowAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<Batch>().AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == id, cancellation) is { } batch
            ? BatchViews.Of(batch)
            : throw Refuse.NotFound();

    private static IQueryable<Batch> After(IQueryable<Batch> batches, string? cursor)
    {
        if (Cursor.Decode<Position>(cursor) is not { } last)
            return batches;
        var (at, id) = (last.At.ToUniversalTime(), last.Id);
        return batches.Where(batch => EF.Functions.LessThan(ValueTuple.Create(batch.CreatedAt, batch.Id), ValueTuple.Create(at, id)));
    }
}
