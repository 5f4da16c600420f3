using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Receivables.Dashboard;

/// <summary>How issuing stands, at a glance and over time.</summary>
internal static class DashboardApi
{
    public static void MapDashboard(this RouteGroupBuilder company)
    {
        company.MapGet("/issuing-dashboard", (ShowDashboard show, CancellationToken cancellation) => show.HandleAsync(cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);
        company.MapGet("/authority-answers/statistics", (DateOnly? from, DateOnly? to, ShowStatistics show, CancellationToken cancellation) => show.HandleAsync(from, to, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);
        company.MapGet("/authority-answers/statistics/export", (string? format, DateOnly? from, DateOnly? to, ShowStatistics show, CancellationToken cancellation) =>
                show.ExportAsync(format, from, to, cancellation))
            .Requires(Permissions.ReceivablesView);
    }
}
