using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Access;

/// <summary>
/// Stands before every company endpoint, ahead of reading the body: a stranger learns nothing (404), a member whose role
/// does not allow it is told so (403), and the scope works for that company from here on.
/// </summary>
internal sealed class CompanyAccess(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CompanyScope scope, MembershipLookup memberships)
    {
        if (CompanyOf(http) is { } companyId)
            await AdmitAsync(http, companyId, scope, memberships);
        await next(http);
    }

    private static Guid? CompanyOf(HttpContext http) =>
        http.GetEndpoint() is not null && Guid.TryParse(http.GetRouteValue("companyId") as string, out var id) ? id : null;

    private static async Task AdmitAsync(HttpContext http, Guid companyId, CompanyScope scope, MembershipLookup memberships)
    {
        var person = http.User.Person() ?? throw new RefusalException(PlatformErrors.SignInNeeded);
        var membership = await memberships.FindAsync(companyId, person, http.RequestAborted)
            ?? throw new RefusalException(PlatformErrors.NotFound);
        var required = http.GetEndpoint()!.Metadata.GetMetadata<RequiredPermission>();
        if (required is null || !membership.Role.Allows(required.Permission))
            throw new RefusalException(PlatformErrors.Forbidden);
        scope.Enter(companyId, new Actor(person, membership.PersonName));
        http.Items[typeof(Role)] = membership.Role;
    }
}
