using Microsoft.EntityFrameworkCore;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Dashboard;

namespace Quittance.Receivables.Issued;

/// <summary>Which documents; empty values filter nothing.</summary>
/// <param name="State">One or more states, separated by commas.</param>
/// <param name="Kind">One kind.</param>
/// <param name="Search">Part of the customer's name or id, of the number or of the key.</param>
/// <param name="From">Written on this day or later, in UTC.</param>
/// <param name="To">Written on this day or earlier, in UTC.</param>
internal sealed record DocumentFilter(string? State = null, string? Kind = null, string? Search = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The states asked for; none means all.</summary>
    public IReadOnlyList<DocumentState> StatesAsked() => Words.Parse<DocumentState>("state", State);

    /// <summary>Whether anything but the state is asked for.</summary>
    public bool HasOthers() => !string.IsNullOrEmpty(Kind) || !string.IsNullOrWhiteSpace(Search) || (From ?? To) is not null;

    public IQueryable<IssuedDocument> Apply(IQueryable<IssuedDocument> documents)
    {
        var states = StatesAsked();
        var kinds = Words.Parse<ComprobanteKind>("kind", Kind);
        if (states.Count > 0)
            documents = documents.Where(document => states.Contains(document.State));
        if (kinds.Count > 0)
            documents = documents.Where(document => kinds.Contains(document.Kind));
        if (From is { } first)
        {
            var from = Days.Begin("from", first);
            documents = documents.Where(document => document.CreatedAt >= from);
        }
        if (To is { } last)
        {
            var end = Days.End("to", last);
            documents = documents.Where(document => document.CreatedAt < end);
        }
        return string.IsNullOrWhiteSpace(Search) ? documents : Searched(documents, Search);
    }

    private static IQueryable<IssuedDocument> Searched(IQueryable<IssuedDocument> documents, string search)
    {
        var pattern = SearchText.Part("search", search);
        return documents.Where(document =>
            EF.Functions.ILike(document.CustomerName!, pattern) || EF.Functions.ILike(document.CustomerId!, pattern)
            || EF.Functions.ILike(document.Number!, pattern) || EF.Functions.ILike(document.Key!, pattern));
    }
}

/// <summary>Lists documents, the newest first, page by page from where the last page ended.</summary>
internal sealed class ListDocuments(QuittanceDb db)
{
    internal sealed record Paging(string? Cursor, int? Limit);

    private sealed record Position(DateTimeOffset At, Guid Id);

    public async Task<Page<DocumentItem>> HandleAsync(DocumentFilter filter, Paging paging, CancellationToken cancellation)
    {
        var (all, size) = (filter.Apply(db.Set<IssuedDocument>().AsNoTracking()), PageSize.Of(paging.Limit));
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
