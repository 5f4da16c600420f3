using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Approvals;

/// <summary>The steps a person takes with one invoice, and with many.</summary>
internal static class ApprovalsApi
{
    public static void MapApprovals(this RouteGroupBuilder company)
    {
        var invoice = company.MapGroup("/invoices/{invoiceId:guid}");

        invoice.MapPost("/submit", async (Guid invoiceId, SubmitInvoice submit, ShowInvoice show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await submit.HandleAsync(invoiceId, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.InvoicesEdit);

        invoice.MapPost("/approve", async (Guid invoiceId, ApproveInvoice.Request? request, ApproveInvoice approve, ShowInvoice show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await approve.AsSeenAsync(invoiceId, request?.Note, http, cancellation), http, cancellation))
            .InOneWork().TakesIfMatch().Requires(Permissions.InvoicesApprove);

        invoice.MapPost("/reject", async (Guid invoiceId, Reason reason, RejectInvoice reject, ShowInvoice show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await reject.HandleAsync(invoiceId, reason.Text, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.InvoicesApprove);

        invoice.MapPost("/hold", async (Guid invoiceId, Reason reason, HoldInvoice hold, ShowInvoice show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await hold.HandleAsync(invoiceId, reason.Text, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.InvoicesEdit);

        invoice.MapPost("/release", async (Guid invoiceId, ReleaseInvoice release, ShowInvoice show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await release.HandleAsync(invoiceId, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.InvoicesEdit);

        // Who may take the step depends on the step, so the handler asks the caller.
        company.MapPost("/invoices/batches", (StartInvoiceBatch.Request request, StartInvoiceBatch start, HttpContext http, CancellationToken cancellation) =>
                start.HandleAsync(request, CompanyRoutes.AdmissionOf(http), cancellation))
            .InOneWork().Requires(Permissions.InvoicesView);
    }
}
