using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Quittance.Server;

/// <summary>
/// Serves the built front end: files by name, and its one page for every address that is not a file. No endpoint does it:
/// a fallback endpoint fits every address, and would hide from the API's own that a method or a body does not.
/// </summary>
internal static class WebPages
{
    private const string Page = "index.html";

    public static void UseWebPages(this WebApplication app, string? folder)
    {
        if (Find(folder) is not { } found)
            return;
        app.Use((http, next) =>
        {
            if (IsPage(http))
                http.Request.Path = $"/{Page}";
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(found), OnPrepareResponse = Cache });
    }

    private static bool IsPage(HttpContext http) =>
        http.GetEndpoint() is null
        && !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(http.Request.Path.Value);

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
