using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Http;

/// <summary>
/// Routing and binding refuse with a status and no body: no such address (404), not this method (405), not this kind of
/// body (415). Here those answers get the same problem details as every other refusal.
/// </summary>
internal static class BareStatusAnswers
{
    public static IApplicationBuilder UseBareStatusAnswers(this IApplicationBuilder app) => app.UseStatusCodePages(context =>
        ErrorOf(context.HttpContext.Response.StatusCode) is { } error
            ? context.HttpContext.RequestServices.GetRequiredService<ProblemAnswers>().WriteAsync(context.HttpContext, error, [])
            : Task.CompletedTask);

    /// <summary>A status that is not named here keeps its empty body: 412 and 416 of file downloads say all there is to say.</summary>
    private static Error? ErrorOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => PlatformErrors.BadRequest,
        StatusCodes.Status404NotFound => PlatformErrors.NotFound,
        StatusCodes.Status405MethodNotAllowed => PlatformErrors.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => PlatformErrors.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => PlatformErrors.UnsupportedMediaType,
        _ => null,
    };
}
