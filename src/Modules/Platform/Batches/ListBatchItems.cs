using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Http;

namespace Quittance.Platform.Batches;

/// <summary>An item as the API shows it.</summary>
/// <param name="Position">1, 2, 3 …</param>
/// <param name="ItemId">The thing's id.</param>
/// <param name="SubjectKind">What it is, such as <c>invoice</c>; null when this program does not know the batch's kind.</param>
/// <param name="Label">What people know it by; null when it was not there.</param>
/// <param name="State">What became of it.</param>
/// <param name="Code">Why it was refused or failed.</param>
/// <param name="Message">The same as a sentence.</param>
/// <param name="Result">What became of it in a word, such as <c>accepted</c>; null when there is no more to say than its state.</param>
/// <param name="Note">What the other side said, in its own words.</param>
/// <param name="Attempt">How often it was begun.</param>
/// <param name="EndedAt">When it had its outcome.</param>
internal sealed record BatchItemView(
    int Position,
    Guid ItemId,
    string? SubjectKind,
    string? Label,
    BatchItemState State,
    string? Code,
    string? Message,
    string? Result,
    string? Note,
    int Attempt,
    DateTimeOffset? EndedAt);

/// <summary>The items of a batch in their order.</summary>
internal sealed class ListBatchItems(QuittanceDb db, ListBatches batches, BatchKinds kinds)
{
    private sealed record After(int Position);

    /// <summary>The query string.</summary>
    /// <param name="Cursor">Where the last page ended.</param>
    /// <param name="Limit">How many.</param>
    /// <param name="State">Only those with one of these outcomes, separated by commas.</param>
    internal sealed record Query(string? Cursor, int? Limit, string? State);

    public async Task<Page<BatchItemView>> HandleAsync(Guid batchId, Query query, CancellationToken cancellation)
    {
        var subject = kinds.SubjectOf((await batches.ShowAsync(batchId, cancellation)).Kind);
        var size = PageSize.Of(query.Limit);
        var items = db.Set<BatchedItem>().AsNoTracking().Where(item => item.BatchId == batchId);
        if (StateFilter.Of<BatchItemState>(query.State) is { Length: > 0 } states)
            items = items.Where(item => states.Contains(item.State));
        var total = await items.LongCountAsync(cancellation);
        var after = Cursor.Decode<After>(query.Cursor)?.Position ?? 0;
        var rows = await items.Where(item => item.Position > after).OrderBy(item => item.Position).Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new After(rows[size - 1].Position)) : null;
        return new Page<BatchItemView>([.. rows.Take(size).Select(item => ViewOf(item, subject))], next, total);
    }

    private static BatchItemView ViewOf(BatchedItem item, string? subject) => new(
        item.Position, item.ItemId, subject, item.Label, item.State, item.Code, item.Message, item.Result, item.Note, item.Attempt, item.EndedAt);
}
