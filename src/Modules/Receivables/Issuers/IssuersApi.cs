using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Numbering;

namespace Quittance.Receivables.Issuers;

/// <summary>Who issues, with which key, under which numbers.</summary>
internal static class IssuersApi
{
    public static void MapIssuers(this RouteGroupBuilder company)
    {
        company.MapGet("/issuer", (ReviseIssuer issuer, HttpContext http, CancellationToken cancellation) => issuer.ShowAsync(http, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);
        company.MapPut("/issuer", (ReviseIssuer.Request request, ReviseIssuer issuer, HttpContext http, CancellationToken cancellation) =>
                issuer.HandleAsync(request, http, cancellation))
            .InOneWork().TakesIfMatch().Requires(Permissions.ReceivablesManage);

        company.MapGet("/signing-keys", (UploadKey keys, CancellationToken cancellation) => keys.ListAsync(cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);
        company.MapPost("/signing-keys", (UploadKey.Request request, UploadKey keys, CancellationToken cancellation) => keys.HandleAsync(request, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesManage);

        company.MapGet("/number-series", (SeriesBook series, CancellationToken cancellation) => series.ListAsync(cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);
        company.MapPut("/number-series", (SeriesBook.View request, SeriesBook series, CancellationToken cancellation) => series.AdvanceAsync(request, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesManage);
    }
}
