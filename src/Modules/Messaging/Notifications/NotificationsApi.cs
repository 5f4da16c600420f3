using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Messaging.Notifications;

internal static class NotificationsApi
{
    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Notifications");
        company.MapGet("/notifications", ([AsParameters] ListNotifications.Query query, ListNotifications list, CancellationToken cancellation) =>
                list.HandleAsync(query, cancellation))
            .InOneWork().Requires(Permissions.CompanyView);
        company.MapGet("/notifications/unread", (ListNotifications list, CancellationToken cancellation) => list.CountAsync(cancellation))
            .InOneWork().Requires(Permissions.CompanyView);
        company.MapPost("/notifications/read", MarkAsync).InOneWork().Requires(Permissions.CompanyView);
        var profile = routes.MapGroup("/api/v1/profile").WithTags("Notifications").RequireAuthorization();
        profile.MapGet("/notifications", (ClaimsPrincipal user, RevisePreferences preferences, CancellationToken cancellation) =>
            preferences.ShowAsync(Person(user), cancellation));
        profile.MapPut("/notifications", (RevisePreferences.View wanted, ClaimsPrincipal user, RevisePreferences preferences, CancellationToken cancellation) =>
            preferences.HandleAsync(Person(user), wanted, cancellation));
    }

    private static async Task<NoContent> MarkAsync(MarkRead.Request request, MarkRead mark, CancellationToken cancellation)
    {
        await mark.HandleAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    private static Guid Person(ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
}
