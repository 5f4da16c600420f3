using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>An order of the list, and how the next page is found in it: by the key of the last row, ties broken by id.</summary>
internal abstract class InvoiceOrder
{
    private static readonly Dictionary<string, InvoiceOrder> All = new(StringComparer.Ordinal)
    {
        ["receivedAt"] = new InvoiceOrder<DateTimeOffset>("receivedAt", "received_at", i => i.ReceivedAt, row => row.Item.ReceivedAt, at => at.ToUniversalTime()),
        ["issueDate"] = new InvoiceOrder<DateOnly>("issueDate", "issue_order", i => i.SortKeys.IssueOrder, row => row.SortKeys.IssueOrder, date => date),
        ["dueDate"] = new InvoiceOrder<DateOnly>("dueDate", "due_order", i => i.SortKeys.DueOrder, row => row.SortKeys.DueOrder, date => date),
        ["supplierName"] = new InvoiceOrder<string>("supplierName", "supplier_order", i => i.SortKeys.SupplierOrder, row => row.SortKeys.SupplierOrder, MatchKeys.Searchable),
        ["grossTotal"] = new InvoiceOrder<decimal>("grossTotal", "gross_order", i => i.SortKeys.GrossOrder, row => row.SortKeys.GrossOrder, amount => amount),
    };

    /// <summary>The order a caller names, such as <c>-dueDate</c> for the latest first; the newest first when none is named.</summary>
    public static (InvoiceOrder Order, bool Descending) Parse(string? sort)
    {
        var name = string.IsNullOrEmpty(sort) ? "-receivedAt" : sort;
        var descending = name.StartsWith('-');
        if (!All.TryGetValue(descending ? name[1..] : name, out var order))
            Refuse.IfAny([new FieldProblem("sort", "SORT", $"Use one of {string.Join(", ", All.Keys)}, with - before it to turn it round.")]);
        return (order!, descending);
    }

    public abstract IQueryable<Invoice> Sort(IQueryable<Invoice> invoices, bool descending);

    /// <summary>The rows behind a cursor; all rows when there is none.</summary>
    /// <exception cref="RefusalException">The cursor is not one of this order.</exception>
    public abstract IQueryable<Invoice> After(IQueryable<Invoice> invoices, string? cursor, bool descending);

    /// <summary>The key's column, for who writes SQL.</summary>
    public abstract string Column { get; }

    /// <summary>Key and id behind which a page begins; null for the first.</summary>
    /// <exception cref="RefusalException">The cursor is not one of this order.</exception>
    public abstract (object Key, Guid Id)? Behind(string? cursor);

    public abstract string CursorAt(ListedInvoice last);
}

/// <summary>A row of the list with the keys it may be sorted by.</summary>
internal sealed record ListedInvoice(InvoiceItem Item, InvoiceSortKeys SortKeys);

/// <summary>An order by a key of one type.</summary>
/// <param name="name">As the API calls it.</param>
/// <param name="column">The key's column.</param>
/// <param name="key">The same of the entity.</param>
/// <param name="keyOf">The same key of a row that was read.</param>
/// <param name="normalise">Makes a key that came back in a cursor fit for the database again.</param>
internal sealed class InvoiceOrder<TKey>(
    string name, string column, Expression<Func<Invoice, TKey>> key, Func<ListedInvoice, TKey> keyOf, Func<TKey, TKey> normalise) : InvoiceOrder
    where TKey : notnull
{
    private sealed record Position(string Order, TKey Key, Guid Id);

    public override string Column => column;

    public override IQueryable<Invoice> Sort(IQueryable<Invoice> invoices, bool descending) =>
        descending
            ? invoices.OrderByDescending(key).ThenByDescending(invoice => invoice.Id)
            : invoices.OrderBy(key).ThenBy(invoice => invoice.Id);

    public override IQueryable<Invoice> After(IQueryable<Invoice> invoices, string? cursor, bool descending)
    {
        if (Behind(cursor) is not { } last)
            return invoices;
        var (lastKey, lastId) = ((TKey)last.Key, last.Id);
        return invoices.Where(descending
            ? Compare((k, id) => EF.Functions.LessThan(ValueTuple.Create(k, id), ValueTuple.Create(lastKey, lastId)))
            : Compare((k, id) => EF.Functions.GreaterThan(ValueTuple.Create(k, id), ValueTuple.Create(lastKey, lastId))));
    }

    public override (object Key, Guid Id)? Behind(string? cursor)
    {
        if (Cursor.Decode<Position>(cursor) is not { } last)
            return null;
        if (last.Order != name || last.Key is null)
            throw new RefusalException(PayablesErrors.BadCursor);
        return (normalise(last.Key), last.Id);
    }

    public override string CursorAt(ListedInvoice last) => Cursor.Encode(new Position(name, keyOf(last), last.Item.Id));

    /// <summary>Puts the invoice's own key and id into a comparison of keys and ids.</summary>
    private Expression<Func<Invoice, bool>> Compare(Expression<Func<TKey, Guid, bool>> comparison)
    {
        var id = Expression.Property(key.Parameters[0], nameof(Invoice.Id));
        var withKey = ReplacingExpressionVisitor.Replace(comparison.Parameters[0], key.Body, comparison.Body);
        var withBoth = ReplacingExpressionVisitor.Replace(comparison.Parameters[1], id, withKey);
        return Expression.Lambda<Func<Invoice, bool>>(withBoth, key.Parameters);
    }
}
