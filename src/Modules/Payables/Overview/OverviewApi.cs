using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Payables.Overview;

/// <summary>The start page.</summary>
internal static class OverviewApi
{
    public static void MapOverview(this RouteGroupBuilder company) =>
        company.MapGet("/overview", (ShowOverview show, CancellationToken cancellation) => show.HandleAsync(cancellation))
            .InOneWork().Requires(Permissions.InvoicesView);
}
