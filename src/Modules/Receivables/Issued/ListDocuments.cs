using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Dashboard;

namespace Quittance.Receivables.Issued;

/// <summary>Lists documents, the newest first, page by page from where the last page ended.</summary>
internal sealed class ListDocuments(QuittanceDb db, ICurrentCompany company)
{
    internal sealed record Paging(string? Cursor, int? Limit);

    private sealed record Position(DateTimeOffset At, Guid Id);

    public async Task<Page<DocumentItem>> HandleAsync(DocumentFilter filter, Paging paging, CancellationToken cancellation)
    {
        var days = await Days.OfAsync(company, cancellation);
        var (all, size) = (filter.Apply(db.Set<IssuedDocument>().AsNoTracking(), days), PageSize.Of(paging.Limit));
        var rows = await Behind(all, paging.Cursor).OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].CreatedAt, rows[size - 1].Id)) : null;
        return new Page<DocumentItem>([.. rows.Take(size).Select(DocumentItem.Of)], next, await TotalAsync(filter, all, cancellation));
    }

    /// <summary>Filtered by nothing but states they are kept, see <see cref="DocumentCount"/>; else there is nothing but to count.</summary>
    private Task<long> TotalAsync(DocumentFilter filter, IQueryable<IssuedDocument> all, CancellationToken cancellation)
    {
        var states = filter.StatesAsked();
        return filter.HasOthers()
            ? all.LongCountAsync(cancellation)
            : db.Set<DocumentCount>().Where(count => states.Count == 0 || states.Contains(count.State)).SumAsync(count => count.Standing, cancellation);
    }

    private static IQueryable<IssuedDocument> Behind(IQueryable<IssuedDocument> documents, string? cursor)
    {
        if (Cursor.Decode<Position>(cursor) is not { } last)
            return documents;
        var (at, id) = (last.At.ToUniversalTime(), last.Id);
        return documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.CreatedAt, d.Id), ValueTuple.Create(at, id)));
    }
}
