using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Receivables.Lookups;

/// <summary>Advice for whoever writes a document. What asks outside begins no work: no transaction waits for another's server.</summary>
internal static class LookupsApi
{
    public static void MapLookups(this RouteGroupBuilder company)
    {
        var lookups = company.MapGroup("/lookups");
        lookups.MapGet("/cabys", (string? q, AskRegistry ask, CancellationToken cancellation) => ask.CabysAsync(q, cancellation))
            .Requires(Permissions.ReceivablesEdit);
        lookups.MapGet("/taxpayer", (string? identification, AskRegistry ask, CancellationToken cancellation) => ask.TaxpayerAsync(identification, cancellation))
            .Requires(Permissions.ReceivablesEdit);
        lookups.MapGet("/exoneration", (string? number, AskRegistry ask, CancellationToken cancellation) => ask.ExonerationAsync(number, cancellation))
            .Requires(Permissions.ReceivablesEdit);
        lookups.MapGet("/exchange-rate", (string? currency, DateOnly? day, AskRegistry ask, CancellationToken cancellation) => ask.RateAsync(currency, day, cancellation))
            .Requires(Permissions.ReceivablesEdit);
        lookups.MapGet("/places", () => Territory.Provinces)
            .Requires(Permissions.ReceivablesView);
        lookups.MapGet("/customers", (string? search, FindCustomers find, CancellationToken cancellation) => find.HandleAsync(search, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesEdit);
    }
}
