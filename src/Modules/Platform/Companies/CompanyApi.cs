using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Companies;

internal static class CompanyApi
{
    public static void MapCompany(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Company");
        company.MapGet("", (ReviseCompany revise, HttpContext http, CancellationToken cancellation) => revise.ShowAsync(http, cancellation))
            .InOneWork().Requires(Permissions.CompanyView);
        company.MapPut("", (CompanyFields fields, ReviseCompany revise, HttpContext http, CancellationToken cancellation) =>
                revise.HandleAsync(fields, http, cancellation))
            .InOneWork().TakesIfMatch().Requires(Permissions.CompanyManage);
    }
}
