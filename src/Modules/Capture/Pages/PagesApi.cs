using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Tools;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Capture.Pages;

/// <summary>Shows the pages of a document as pictures, drawn by a child process: no stranger's PDF runs in the browser.</summary>
internal static class PagesApi
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Documents");
        company.MapGet("/documents/{documentId:guid}/pages/{number:int:min(1)}", ShowPageAsync).Requires(Permissions.InvoicesView);
        company.MapGet("/documents/{documentId:guid}/text", ShowTextAsync).Requires(Permissions.InvoicesView);
    }

    private static async Task<FileContentHttpResult> ShowPageAsync(
        Guid documentId, int number, FindPath find, IPageRenderer renderer, HttpContext http, CancellationToken cancellation)
    {
        var document = await find.HandleAsync(documentId, cancellation);
        var page = await renderer.RenderAsync(document.Path, number, cancellation);
        if (page.Problem is { } problem)
            throw CaptureErrors.NoPage(problem);
        http.Response.Headers[HeaderNames.CacheControl] = "private, max-age=3600";
        return TypedResults.File(page.Content.ToArray(), page.MediaType);
    }

    private static async Task<ContentHttpResult> ShowTextAsync(Guid documentId, FindPath find, DocumentOpener opener, CancellationToken cancellation)
    {
        var document = await find.HandleAsync(documentId, cancellation);
        using var folder = new PrivateFolder();
        return TypedResults.Text(await SourceText.OfAsync(await TextOfAsync(document.Path, opener, folder, cancellation), cancellation), "text/plain", Encoding.UTF8);
    }

    private static async Task<string> TextOfAsync(string path, DocumentOpener opener, PrivateFolder folder, CancellationToken cancellation)
    {
        try
        {
            return (await opener.OpenAsync(path, folder, cancellation)).Path;
        }
        catch (UnreadableException)
        {
            throw new RefusalException(CaptureErrors.NoText);
        }
    }
}
