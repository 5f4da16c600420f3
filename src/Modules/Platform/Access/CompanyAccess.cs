using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Access;

/// <summary>
/// Stands before every company endpoint, ahead of reading the body: a stranger learns nothing (404), a caller whose role
/// or key does not allow it is told so (403), and the scope works for that company from here on.
/// </summary>
internal sealed class CompanyAccess(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CompanyScope scope, Admissions admissions)
    {
        if (CompanyOf(http) is { } companyId)
            await AdmitAsync(http, companyId, scope, admissions);
        await next(http);
    }

    /// <summary>The company a request is about, as its route says; null when it is about none.</summary>
    internal static Guid? CompanyOf(HttpContext http) =>
        http.GetEndpoint() is not null && Guid.TryParse(http.GetRouteValue("companyId") as string, out var id) ? id : null;

    private static async Task AdmitAsync(HttpContext http, Guid companyId, CompanyScope scope, Admissions admissions)
    {
        var (actor, admission) = await admissions.DemandAsync(http, companyId);
        var required = http.GetEndpoint()!.Metadata.GetMetadata<RequiredPermission>();
        if (required is null || !admission.Allows(required.Permission))
            throw new RefusalException(PlatformErrors.Forbidden);
        scope.Enter(companyId, actor);
        http.Features.Set(admission);
    }
}
