using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Quittance.Documents.Contracts;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Documents.Files;

internal static class DocumentsApi
{
    public static void MapDocumentFiles(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Documents");
        company.MapGet("/documents/{documentId:guid}", ShowAsync).InOneWork().Requires(Permissions.InvoicesView);
        company.MapGet("/documents/{documentId:guid}/content", DownloadAsync).InOneWork().Requires(Permissions.InvoicesView);
    }

    private static async Task<DocumentView> ShowAsync(Guid documentId, IDocuments documents, CancellationToken cancellation) =>
        await documents.FindAsync(documentId, cancellation) ?? throw Refuse.NotFound();

    /// <summary>Always as a download: a stranger's file is never shown as a page of this site.</summary>
    private static async Task<PhysicalFileHttpResult> DownloadAsync(Guid documentId, IDocuments documents, CancellationToken cancellation)
    {
        var document = await ShowAsync(documentId, documents, cancellation);
        return TypedResults.PhysicalFile(documents.PathOf(document.Sha256), document.MediaType, document.Name, enableRangeProcessing: true);
    }
}
