using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>A page of invoices, and how many there are in each state with the same filters.</summary>
internal sealed record InvoiceList(
    IReadOnlyList<InvoiceItem> Items, string? NextCursor, long Total, IReadOnlyDictionary<string, long> StateCounts);

/// <summary>Lists invoices: filtered, sorted, page by page from where the last page ended.</summary>
internal sealed class ListInvoices(QuittanceDb db, InvoiceCounts counted, InvoicePage page)
{
    /// <summary>The query string beside the filters.</summary>
    internal sealed record Paging(string? Sort, string? Cursor, int? Limit);

    public async Task<InvoiceList> HandleAsync(InvoiceFilter filter, Paging paging, CancellationToken cancellation)
    {
        filter.Validate();
        var (order, descending) = InvoiceOrder.Parse(paging.Sort);
        var size = PageSize.Of(paging.Limit);
        var all = filter.ApplyOthers(db.Set<Invoice>());
        var wanted = order.Sort(order.After(filter.ApplyState(all), paging.Cursor, descending), descending).Take(size + 1);
        var (rows, counts) = await page.ReadAsync(wanted, filter.HasOthers() ? Count(all) : counted.ByState, cancellation);
        var next = rows.Count > size ? order.CursorAt(rows[size - 1]) : null;
        return new InvoiceList([.. rows.Take(size).Select(row => row.Item)], next, TotalOf(counts, filter), counts);
    }

    /// <summary>With other filters than the state there is nothing but to count.</summary>
    private static IQueryable<StateCount> Count(IQueryable<Invoice> invoices) => invoices
        .GroupBy(invoice => invoice.State)
        .Select(group => new StateCount(group.Key, group.LongCount()));

    private static long TotalOf(Dictionary<string, long> counts, InvoiceFilter filter) =>
        filter.States.Count == 0
            ? counts.Values.Sum()
            : filter.States.Distinct().Sum(state => counts.GetValueOrDefault(Words.Of(state)));
}
