using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Server;

/// <summary>Serves the built front end: files by name, and its one page for every address that is not a file.</summary>
internal static class WebPages
{
    private const string Page = "index.html";

    public static void MapWebPages(this WebApplication app, string? folder)
    {
        app.MapFallback("/api/{**path}", IResult () => throw Refuse.NotFound());
        if (Find(folder) is not { } found)
            return;
        var files = new PhysicalFileProvider(found);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = Cache });
        app.MapFallbackToFile(Page, new StaticFileOptions { FileProvider = files, OnPrepareResponse = Cache });
    }

    /// <summary>Vite names what it builds into assets by its content, so those files never change; the others always may.</summary>
    private static void Cache(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext context) =>
        context.Context.Response.Headers[HeaderNames.CacheControl] =
            context.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
                ? "public, max-age=31536000, immutable"
                : "no-cache";

    private static string? Find(string? folder) =>
        new[] { folder, Path.Combine(AppContext.BaseDirectory, "web") }
            .Where(candidate => candidate is not null && File.Exists(Path.Combine(candidate, Page)))
            .Select(candidate => Path.GetFullPath(candidate!))
            .FirstOrDefault();
}
