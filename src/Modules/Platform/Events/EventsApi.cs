using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Platform.Events;

internal static class EventsApi
{
    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Events");
        company.MapGet("/events", (string? cursor, int? limit, [AsParameters] EventQuery query, ListEvents list, CancellationToken cancellation) =>
                list.HandleAsync(cursor, limit, query, cancellation))
            .InOneWork().Requires(Permissions.AuditView);
        company.MapGet("/events/export", (string? format, [AsParameters] EventQuery query, ListEvents list, CancellationToken cancellation) =>
                list.ExportAsync(format, query, cancellation))
            .Requires(Permissions.AuditView);
        company.MapGet("/events/stream", (HttpContext http, StreamEvents stream, CancellationToken cancellation) =>
                TypedResults.ServerSentEvents(stream.HandleAsync(http, LastSeen(http), cancellation)))
            .Requires(Permissions.InvoicesView);
    }

    private static long? LastSeen(HttpContext http) =>
        long.TryParse(http.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var seen) ? seen : null;
}
