using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>Finds invoices of the company, to look at or to change.</summary>
internal sealed class InvoiceBook(QuittanceDb db)
{
    /// <summary>The invoice with its fields and lines, to look at.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">There is none by that id in this company.</exception>
    public async Task<Invoice> FindAsync(Guid id, CancellationToken cancellation) =>
        await Whole().AsNoTracking().SingleOrDefaultAsync(invoice => invoice.Id == id, cancellation) ?? throw Refuse.NotFound();

    /// <summary>
    /// The invoice, locked until the present work ends: two people, or a person and the reader, change it one after the
    /// other. It is loaded after the lock is held, so that it shows what the one before left.
    /// </summary>
    public async Task<Invoice> LockAsync(Guid id, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM payables.invoices WHERE id = {id} FOR UPDATE", cancellation);
        return await Whole().SingleOrDefaultAsync(invoice => invoice.Id == id, cancellation) ?? throw Refuse.NotFound();
    }

    /// <summary>The same by its document; null when the document is no invoice's.</summary>
    public async Task<Invoice?> LockByDocumentAsync(Guid documentId, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM payables.invoices WHERE document_id = {documentId} FOR UPDATE", cancellation);
        return await Whole().SingleOrDefaultAsync(invoice => invoice.DocumentId == documentId, cancellation);
    }

    private IQueryable<Invoice> Whole() =>
        db.Set<Invoice>()
            .Include(invoice => invoice.Fields)
            .Include(invoice => invoice.Lines.OrderBy(line => line.Number))
            .AsSplitQuery();
}
