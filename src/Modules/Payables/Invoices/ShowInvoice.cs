using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>Shows one invoice, with its version as the ETag.</summary>
internal sealed class ShowInvoice(InvoiceBook invoices, ShowVendorDefaults defaults, QuittanceDb db)
{
    public async Task<InvoiceDetail> HandleAsync(Guid id, HttpContext http, CancellationToken cancellation) =>
        await OfAsync(await invoices.FindAsync(id, cancellation), http, cancellation);

    /// <summary>The same of an invoice that was just changed and is not committed yet.</summary>
    public async Task<InvoiceDetail> OfAsync(Invoice invoice, HttpContext http, CancellationToken cancellation)
    {
        ETags.Show(http, invoice.Version);
        return DetailViews.Of(
            invoice, await DuplicateOfAsync(invoice, cancellation), await defaults.TaughtByAsync(invoice, cancellation), CompanyRoutes.AdmissionOf(http));
    }

    private async Task<DuplicateView?> DuplicateOfAsync(Invoice invoice, CancellationToken cancellation) =>
        invoice.DuplicateOf is not { } first
            ? null
            : await db.Set<Invoice>()
                .Where(other => other.Id == first)
                .Select(other => new DuplicateView(other.Id, other.Header.SupplierName, other.Header.InvoiceNumber, other.ReceivedAt))
                .SingleOrDefaultAsync(cancellation);
}
