using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Receivables.Authority.Callbacks;

/// <summary>The one door for a caller without an account: it opens to a token that the authority was given with a document.</summary>
internal static class CallbacksApi
{
    private const int LargestBody = 256 * 1024;

    public static void MapCallbacks(this IEndpointRouteBuilder routes) =>
        routes.MapPost(CallbackAddresses.Path + "/{token:maxlength(500)}", async (string token, HearCallback hear, HttpContext http, CancellationToken cancellation) =>
            {
                if (http.Request.ContentLength > LargestBody)
                    return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
                await hear.HandleAsync(token, cancellation);
                return Results.Ok();
            })
            .TakesNoCookie().WithMetadata(new RequestSizeLimitAttribute(LargestBody)).ExcludeFromDescription();
}
