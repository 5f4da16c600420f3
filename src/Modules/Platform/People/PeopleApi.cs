using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.People;

internal static class PeopleApi
{
    internal sealed record RoleView(Role Role, IReadOnlyList<string> Permissions);

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("People");
        company.MapGet("/people", (string? cursor, int? limit, PeopleOfCompany people, CancellationToken cancellation) =>
                people.HandleAsync(cursor, limit, cancellation))
            .InOneWork().Requires(Permissions.PeopleView);
        company.MapGet("/sign-ins", (string? cursor, int? limit, ListSignIns signIns, CancellationToken cancellation) =>
                signIns.OfCompanyAsync(cursor, limit, cancellation))
            .InOneWork().Requires(Permissions.PeopleManage);
        company.MapPut("/people/{personId:guid}", ChangeAsync).InOneWork().TakesIfMatch().Requires(Permissions.PeopleManage);
        company.MapDelete("/people/{personId:guid}", RemoveAsync).InOneWork().Requires(Permissions.PeopleManage);
        company.MapGet("/roles", ListRoles).Requires(Permissions.PeopleView);
    }

    private static async Task<NoContent> ChangeAsync(
        Guid personId, ChangeRole.Request request, ChangeRole change, HttpContext http, CancellationToken cancellation)
    {
        await change.HandleAsync(personId, request.Role, http, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveAsync(Guid personId, ChangeRole change, HttpContext http, CancellationToken cancellation)
    {
        await change.RemoveAsync(personId, CompanyRoutes.RoleOf(http), cancellation);
        return TypedResults.NoContent();
    }

    private static RoleView[] ListRoles() => [.. Enum.GetValues<Role>().Select(role => new RoleView(role, Roles.PermissionsOf(role)))];
}
