using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>Lists, shows and corrects.</summary>
internal static class InvoicesApi
{
    public static void MapInvoices(this RouteGroupBuilder company)
    {
        company.MapGet("/invoices", ([AsParameters] InvoiceFilter filter, [AsParameters] ListInvoices.Paging paging, ListInvoices list, CancellationToken cancellation) =>
                list.HandleAsync(filter, paging, cancellation)) // one round trip that carries its own fence
            .Requires(Permissions.InvoicesView);

        company.MapGet("/invoices/{invoiceId:guid}", (Guid invoiceId, ShowInvoice show, HttpContext http, CancellationToken cancellation) =>
                show.HandleAsync(invoiceId, http, cancellation))
            .InOneWork().Requires(Permissions.InvoicesView);

        company.MapGet("/invoices/{invoiceId:guid}/candidates", (Guid invoiceId, ShowCandidates show, CancellationToken cancellation) =>
                show.HandleAsync(invoiceId, cancellation))
            .InOneWork().Requires(Permissions.InvoicesView);

        company.MapGet("/invoices/{invoiceId:guid}/timeline", (Guid invoiceId, ShowTimeline show, CancellationToken cancellation) =>
                show.HandleAsync(invoiceId, cancellation))
            .InOneWork().Requires(Permissions.InvoicesView);

        company.MapPatch("/invoices/{invoiceId:guid}/fields", ReviseAsync)
            .InOneWork().TakesIfMatch().Requires(Permissions.InvoicesEdit);
    }

    private static async Task<InvoiceDetail> ReviseAsync(
        Guid invoiceId, ReviseFields.Request request, ReviseFields revise, ShowInvoice show, HttpContext http, CancellationToken cancellation) =>
        await show.OfAsync(await revise.HandleAsync(invoiceId, request, http, cancellation), http, cancellation);
}
