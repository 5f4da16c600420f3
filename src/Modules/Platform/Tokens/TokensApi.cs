using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Quittance.Platform.Http;
using Quittance.Platform.Limits;

namespace Quittance.Platform.Tokens;

internal static class TokensApi
{
    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/api/v1/tokens").WithTags("Tokens").WithMetadata(new UsesNoCookie(), new LimitedStrictly());
        tokens.MapPost("", async (GiveTokens.Request request, GiveTokens give, HttpContext http, CancellationToken cancellation) =>
            NotKept(http, await give.HandleAsync(request, cancellation)));
        tokens.MapPost("/refresh", async (RefreshTokens.Request request, RefreshTokens refresh, HttpContext http, CancellationToken cancellation) =>
            NotKept(http, await refresh.HandleAsync(request, cancellation)));
        tokens.MapPost("/revoke", RevokeAsync);
    }

    private static async Task<NoContent> RevokeAsync(RefreshTokens.Request request, RefreshTokens refresh, CancellationToken cancellation)
    {
        await refresh.RevokeAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    private static TokenPair NotKept(HttpContext http, TokenPair pair)
    {
        http.Response.Headers[HeaderNames.CacheControl] = "no-store"; // RFC 6749, section 5.1
        return pair;
    }
}
