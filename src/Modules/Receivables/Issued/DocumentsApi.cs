using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Issued;

/// <summary>Writes, signs and sends documents, and shows them.</summary>
internal static class DocumentsApi
{
    public static void MapDocumentsIssued(this RouteGroupBuilder company)
    {
        var documents = company.MapGroup("/issued-documents");

        documents.MapGet("", ([AsParameters] DocumentFilter filter, [AsParameters] ListDocuments.Paging paging, ListDocuments list, CancellationToken cancellation) =>
                list.HandleAsync(filter, paging, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);

        documents.MapGet("/export", (string? format, [AsParameters] DocumentFilter filter, ExportDocuments export, CancellationToken cancellation) =>
                export.HandleAsync(format, filter, cancellation))
            .Requires(Permissions.ReceivablesView);

        documents.MapPost("", async (DraftDocument.Request request, DraftDocument draft, ShowDocument show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await draft.HandleAsync(request, null, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesEdit);

        documents.MapPost("/preview", (DraftDocument.Request request, PreviewDraft preview, CancellationToken cancellation) =>
                preview.HandleAsync(request, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);

        documents.MapGet("/{issuedId:guid}", (Guid issuedId, ShowDocument show, HttpContext http, CancellationToken cancellation) =>
                show.HandleAsync(issuedId, http, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);

        documents.MapPut("/{issuedId:guid}", async (Guid issuedId, ReviseDraft.Request request, ReviseDraft revise, ShowDocument show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await revise.HandleAsync(issuedId, request, http, cancellation), http, cancellation))
            .InOneWork().TakesIfMatch().Requires(Permissions.ReceivablesEdit);

        documents.MapDelete("/{issuedId:guid}", (Guid issuedId, ReviseDraft revise, HttpContext http, CancellationToken cancellation) =>
                revise.DiscardAsync(issuedId, http, cancellation))
            .InOneWork().TakesIfMatch().Requires(Permissions.ReceivablesEdit);

        documents.MapGet("/{issuedId:guid}/xml", (Guid issuedId, ShowDocument show, CancellationToken cancellation) =>
                show.XmlAsync(issuedId, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);

        MapSteps(documents.MapGroup("/{issuedId:guid}"));
    }

    private static void MapSteps(RouteGroupBuilder document)
    {
        document.MapPost("/sign", async (Guid issuedId, SignDocument sign, ShowDocument show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await sign.HandleAsync(issuedId, version: null, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesIssue);

        document.MapPost("/submit", async (Guid issuedId, QueueDocument queue, ShowDocument show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await queue.HandleAsync(issuedId, version: null, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesIssue);

        document.MapPost("/check", async (Guid issuedId, AskNow ask, ShowDocument show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await ask.HandleAsync(issuedId, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesIssue);

        document.MapPost("/drafts", async (Guid issuedId, DraftFrom.Request request, DraftFrom from, ShowDocument show, HttpContext http, CancellationToken cancellation) =>
                await show.OfAsync(await from.HandleAsync(issuedId, request, cancellation), http, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesEdit);
    }
}
