using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Server;

/// <summary>
/// Serves the built front end: files by name, and its one page for every address that is not a file. No endpoint does it:
/// a fallback endpoint fits every address, and would hide from the API's own that a method or a body does not.
/// </summary>
internal static class WebPages
{
    private const string Page = "index.html";

    /// <summary>What the build writes in place of the nonce (web/vite.config.ts).</summary>
    private const string NoncePlace = "__csp_nonce__";

    public static void UseWebPages(this WebApplication app, string? folder)
    {
        if (Find(folder) is not { } found)
            return;
        var page = File.ReadAllText(Path.Combine(found, Page));
        app.Use((http, next) => IsPage(http) ? WriteAsync(http, page) : next(http));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(found), OnPrepareResponse = Cache });
    }

    private static bool IsPage(HttpContext http) =>
        http.GetEndpoint() is null
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && (!Path.HasExtension(http.Request.Path.Value) || http.Request.Path.Equals($"/{Page}", StringComparison.Ordinal));

    /// <summary>The page allows the styles that carry this answer's nonce, and no others; so no answer may be kept and shown again.</summary>
    private static Task WriteAsync(HttpContext http, string page)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Features.Set(new PageNonce(nonce));
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(page.Replace(NoncePlace, nonce, StringComparison.Ordinal), http.RequestAborted);
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
