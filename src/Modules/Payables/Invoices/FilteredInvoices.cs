using Npgsql;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Invoices;

/// <summary>The list with any filter: Entity Framework writes the queries.</summary>
internal static class FilteredInvoices
{
    /// <summary>The columns that <see cref="InvoicePage"/> reads, in its order.</summary>
    public static NpgsqlBatchCommand Rows(IQueryable<Invoice> invoices) => FencedBatch.Of(invoices.Select(i => new
    {
        i.Id,
        i.State,
        i.Header.Kind,
        i.Header.SupplierName,
        i.Header.InvoiceNumber,
        i.Header.IssueDate,
        i.Header.DueDate,
        i.Header.Currency,
        i.Header.NetTotal,
        i.Header.TaxTotal,
        i.Header.GrossTotal,
        i.FileName,
        i.ReceivedAt,
        i.UpdatedAt,
        i.LowestConfidence,
        i.ErrorCount,
        i.WarningCount,
        i.HeldFrom,
        i.ProblemCode,
        i.ProblemMessage,
        i.SortKeys.SupplierOrder,
        i.SortKeys.IssueOrder,
        i.SortKeys.DueOrder,
        i.SortKeys.GrossOrder,
        i.Version,
    }));

    /// <summary>There is nothing but to count.</summary>
    public static NpgsqlBatchCommand Counts(IQueryable<Invoice> invoices) => FencedBatch.Of(invoices
        .GroupBy(invoice => invoice.State)
        .Select(group => new { group.Key, Count = group.LongCount() }));
}
