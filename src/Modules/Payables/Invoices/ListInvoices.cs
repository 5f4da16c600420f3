using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>A page of invoices, and how many there are in each state with the same filters.</summary>
internal sealed record InvoiceList(
    IReadOnlyList<InvoiceItem> Items, string? NextCursor, long Total, IReadOnlyDictionary<string, long> StateCounts);

/// <summary>Lists invoices: filtered, sorted, page by page from where the last page ended.</summary>
internal sealed class ListInvoices(IServiceProvider services, CompanyScope scope, InvoicePage page)
{
    /// <summary>The query string beside the filters.</summary>
    internal sealed record Paging(string? Sort, string? Cursor, int? Limit);

    private sealed record Order(InvoiceOrder By, bool Descending, string? Cursor, int Limit);

    public async Task<InvoiceList> HandleAsync(InvoiceFilter filter, Paging paging, CancellationToken cancellation)
    {
        filter.Validate();
        var (by, descending) = InvoiceOrder.Parse(paging.Sort);
        var size = PageSize.Of(paging.Limit);
        var (rows, counts) = await ReadAsync(filter, new Order(by, descending, paging.Cursor, size + 1), cancellation);
        var next = rows.Count > size ? by.CursorAt(rows[size - 1]) : null;
        return new InvoiceList([.. rows.Take(size).Select(row => row.Item)], next, TotalOf(counts, filter), counts);
    }

    private Task<InvoicePage.Found> ReadAsync(InvoiceFilter filter, Order order, CancellationToken cancellation) => filter.HasOthers()
        ? ReadFilteredAsync(services.GetRequiredService<QuittanceDb>(), filter, order, cancellation) // to make one takes longer than the plain list
        : page.ReadAsync(
            PlainInvoices.Rows(scope.CompanyId!.Value, filter.States, order.By, order.Descending, order.Cursor, order.Limit),
            PlainInvoices.Counts(scope.CompanyId.Value),
            cancellation);

    private Task<InvoicePage.Found> ReadFilteredAsync(QuittanceDb db, InvoiceFilter filter, Order order, CancellationToken cancellation)
    {
        var all = filter.ApplyOthers(db.Set<Invoice>());
        var behind = order.By.After(filter.ApplyState(all), order.Cursor, order.Descending);
        return page.ReadAsync(FilteredInvoices.Rows(order.By.Sort(behind, order.Descending).Take(order.Limit)), FilteredInvoices.Counts(all), cancellation);
    }

    private static long TotalOf(Dictionary<string, long> counts, InvoiceFilter filter) =>
        filter.States.Count == 0
            ? counts.Values.Sum()
            : filter.States.Distinct().Sum(state => counts.GetValueOrDefault(Words.Of(state)));
}
