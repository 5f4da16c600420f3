using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Platform.Flags;

internal static class FlagsApi
{
    public static void MapFlags(this IEndpointRouteBuilder routes)
    {
        var features = routes.MapGroup(CompanyRoutes.Prefix + "/features").WithTags("Settings");
        features.MapGet("", (SwitchFlag features, CancellationToken cancellation) => features.ListAsync(cancellation))
            .InOneWork().Requires(Permissions.CompanyView);
        features.MapPut("/{feature}", (string feature, SwitchFlag.Request request, SwitchFlag features, CancellationToken cancellation) =>
                features.HandleAsync(feature, request, cancellation))
            .InOneWork().Requires(Permissions.CompanyManage);
    }
}
