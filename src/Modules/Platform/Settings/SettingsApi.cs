using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Settings;

internal static class SettingsApi
{
    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        var settings = routes.MapGroup(CompanyRoutes.Prefix + "/settings").WithTags("Settings");
        settings.MapGet("", (SettingsCatalogue catalogue) => catalogue.All.Select(section => section.Name).ToArray())
            .Requires(Permissions.CompanyView);
        settings.MapGet("/{section}", (string section, ReviseSettings revise, HttpContext http, CancellationToken cancellation) =>
                revise.ShowAsync(section, http, cancellation))
            .InOneWork().Requires(Permissions.CompanyView);
        settings.MapPut("/{section}", (string section, ReviseSettings.Request request, ReviseSettings revise, HttpContext http, CancellationToken cancellation) =>
                revise.HandleAsync(section, request, http, cancellation))
            .InOneWork().TakesIfMatch().Requires(Permissions.CompanyManage);
    }
}
