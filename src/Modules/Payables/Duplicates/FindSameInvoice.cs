using Microsoft.EntityFrameworkCore;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Duplicates;

/// <summary>
/// Finds the live invoice that is exactly this one: same supplier (tax id, or name when one of the two lacks a tax id),
/// same number, gross total and currency.
/// </summary>
internal sealed class FindSameInvoice(QuittanceDb db)
{
    internal sealed record Same(Guid Id, DateTimeOffset ReceivedAt);

    public async Task<Same?> HandleAsync(Invoice invoice, CancellationToken cancellation)
    {
        if (invoice.NumberKey is null || (invoice.SupplierNameKey ?? invoice.SupplierTaxKey) is null)
            return null;
        if (invoice.Header is not { Currency: { } currency, GrossTotal: { } gross })
            return null;
        await TakeTurnAsync(invoice, cancellation);
        return await Others(invoice)
            .Where(other => other.Header.Currency == currency && other.Header.GrossTotal == gross)
            .OrderBy(other => other.ReceivedAt)
            .Select(other => new Same(other.Id, other.ReceivedAt))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Two equal invoices checked at the same moment would not see each other: the second waits until the first commits.</summary>
    private Task TakeTurnAsync(Invoice invoice, CancellationToken cancellation)
    {
        var turn = $"payables.same:{invoice.CompanyId}:{invoice.NumberKey}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({turn}, 0))", cancellation);
    }

    private IQueryable<Invoice> Others(Invoice invoice)
    {
        var (id, number, name, taxId) = (invoice.Id, invoice.NumberKey, invoice.SupplierNameKey, invoice.SupplierTaxKey);
        return db.Set<Invoice>().AsNoTracking()
            .Where(other => other.Id != id && other.NumberKey == number && !other.DuplicateReleased)
            .Where(other => other.State != InvoiceState.Rejected && other.State != InvoiceState.Duplicate)
            .Where(other => (taxId != null && other.SupplierTaxKey == taxId)
                || (name != null && other.SupplierNameKey == name && (taxId == null || other.SupplierTaxKey == null)));
    }
}
