using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Sessions;

/// <summary>One's own sessions and history.</summary>
internal static class SessionsApi
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/v1/profile").WithTags("Session").RequireAuthorization();
        own.MapGet("/sessions", (ListSessions sessions, HttpContext http, CancellationToken cancellation) =>
            sessions.HandleAsync(http.User.Person()!.Value, http.User.Session(), cancellation));
        own.MapDelete("/sessions", EndOthersAsync);
        own.MapDelete("/sessions/{sessionId:guid}", EndAsync);
        own.MapGet("/sign-ins", (string? cursor, int? limit, ListSignIns signIns, HttpContext http, CancellationToken cancellation) =>
            signIns.OfPersonAsync(http.User.Person()!.Value, cursor, limit, cancellation));
    }

    private static async Task<NoContent> EndOthersAsync(SessionBook sessions, HttpContext http)
    {
        await sessions.EndOthersAsync(http.User.Person()!.Value);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> EndAsync(Guid sessionId, SessionBook sessions, HttpContext http)
    {
        if (!await sessions.EndAsync(http.User.Person()!.Value, sessionId))
            throw Refuse.NotFound();
        return TypedResults.NoContent();
    }
}
