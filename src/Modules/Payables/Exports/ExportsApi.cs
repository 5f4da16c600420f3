using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Payables.Exports;

/// <summary>Sends files. Streams, so the handler begins its own work.</summary>
internal static class ExportsApi
{
    public static void MapExports(this RouteGroupBuilder company) =>
        company.MapGet("/invoices/export", (string? format, [AsParameters] InvoiceFilter filter, ExportInvoices export, CancellationToken cancellation) =>
                export.Handle(format, filter, cancellation))
            .Requires(Permissions.InvoicesExport);
}
