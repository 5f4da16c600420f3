using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Platform.Retries;

internal static class RetriesApi
{
    public static void MapRetries(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Retries");
        company.MapGet("/retries", ([AsParameters] ListRetries.Query query, ListRetries list, CancellationToken cancellation) =>
                list.HandleAsync(query, cancellation))
            .InOneWork().Requires(Permissions.WorkView);
        company.MapGet("/retries/export", ([AsParameters] ListRetries.Query query, string? format, ListRetries list, CancellationToken cancellation) =>
                list.Export(query, format, cancellation))
            .Requires(Permissions.WorkView);
        company.MapGet("/retries/{retryId:guid}", (Guid retryId, ListRetries list, CancellationToken cancellation) => list.ShowAsync(retryId, cancellation))
            .InOneWork().Requires(Permissions.WorkView);
        company.MapPost("/retries/decide", (DecideRetries.Request request, DecideRetries decide, CancellationToken cancellation) =>
                decide.HandleAsync(request, cancellation))
            .InOneWork().Requires(Permissions.WorkManage);
    }
}
