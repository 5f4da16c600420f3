using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Providers;

internal static class ProvidersApi
{
    internal sealed record ProviderView(string Name, string Label);

    public static void MapProviders(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/session").WithTags("Session");
        api.MapGet("/providers", (ProviderCatalogue catalogue) =>
            catalogue.All.Select(one => new ProviderView(one.Key, one.Value.Label ?? one.Key)).OrderBy(one => one.Label, StringComparer.Ordinal).ToArray());
        api.MapGet("/providers/{provider}/start", Start);
        api.MapPost("/provider", (EnterByProvider enter, HttpContext http) => enter.HandleAsync(http));
        routes.MapDelete("/api/v1/profile/providers/{provider}", RemoveAsync).WithTags("Session").RequireAuthorization();
    }

    /// <summary>Leads the browser to the provider. Begun by somebody who is signed in, it can only link that person's account.</summary>
    private static ChallengeHttpResult Start(string provider, ProviderCatalogue catalogue, PersonSignIn signIn, HttpContext http)
    {
        if (!catalogue.All.ContainsKey(provider))
            throw Refuse.NotFound();
        var properties = signIn.ConfigureExternalAuthenticationProperties(provider, ProviderSchemes.Page, http.User.Person()?.ToString());
        return TypedResults.Challenge(properties, [provider]);
    }

    private static async Task<NoContent> RemoveAsync(string provider, EnterByProvider enter, UserManager<Person> people, HttpContext http)
    {
        await enter.RemoveAsync((await people.GetUserAsync(http.User))!, provider);
        return TypedResults.NoContent();
    }
}
