using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Payables.Vendors;

/// <summary>What was learnt of vendors: seen by whoever sees invoices, removed by whoever corrects them.</summary>
internal static class VendorsApi
{
    public static void MapVendors(this RouteGroupBuilder company)
    {
        company.MapGet("/vendor-defaults", (string? search, string? cursor, int? limit, ShowVendorDefaults show, CancellationToken cancellation) =>
                show.HandleAsync(search, cursor, limit, cancellation))
            .InOneWork().Requires(Permissions.InvoicesView);

        company.MapDelete("/vendor-defaults/{defaultId:guid}", RemoveAsync).InOneWork().Requires(Permissions.InvoicesEdit);
    }

    private static async Task<NoContent> RemoveAsync(Guid defaultId, RemoveVendorDefault remove, CancellationToken cancellation)
    {
        await remove.HandleAsync(defaultId, cancellation);
        return TypedResults.NoContent();
    }
}
