using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Payables.Receiving;

/// <summary>Brings files in, and has them read again.</summary>
internal static class ReceivingApi
{
    public static void MapReceiving(this RouteGroupBuilder company)
    {
        // Each file is its own work, so that the answer can say for each what became of it.
        company.MapPost("/invoices", (HttpRequest request, ReceiveInvoices receive, CancellationToken cancellation) =>
                receive.HandleAsync(request, cancellation))
            .WithMetadata(new RequestSizeLimitAttribute(ReceiveInvoices.LargestRequest))
            .AddOpenApiOperationTransformer((operation, _, _) => UploadDescription.AddTo(operation))
            .Requires(Permissions.InvoicesReceive);

        company.MapPost("/invoices/{invoiceId:guid}/reread", async (Guid invoiceId, RereadInvoice reread, ShowInvoice show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await reread.HandleAsync(invoiceId, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.InvoicesEdit);
    }
}
