using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Quittance.Platform.Providers;

/// <summary>Gives every configured provider a scheme of the framework's OAuth handler.</summary>
internal sealed class ProviderSchemes(ProviderCatalogue catalogue) : IConfigureOptions<AuthenticationOptions>, IConfigureNamedOptions<OAuthOptions>
{
    /// <summary>Said of an address that the provider has checked.</summary>
    public const string VerifiedClaim = "email_verified";

    /// <summary>The page that goes on once the provider has answered.</summary>
    public const string Page = "/sign-in/provider";

    public void Configure(AuthenticationOptions options)
    {
        foreach (var (name, provider) in catalogue.All)
            options.AddScheme<OAuthHandler<OAuthOptions>>(name, provider.Label ?? name);
    }

    public void Configure(OAuthOptions options)
    {
        // Only named ones.
    }

    public void Configure(string? name, OAuthOptions options)
    {
        if (name is null || !catalogue.All.TryGetValue(name, out var provider))
            return;
        options.ClientId = provider.ClientId!;
        options.ClientSecret = provider.ClientSecret!;
        options.AuthorizationEndpoint = provider.AuthorizationEndpoint!;
        options.TokenEndpoint = provider.TokenEndpoint!;
        options.UserInformationEndpoint = provider.UserInformationEndpoint!;
        options.CallbackPath = $"/api/v1/session/providers/{name}/callback";
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.UsePkce = true;
        foreach (var scope in provider.Scopes)
            options.Scope.Add(scope);
        // The provider leads back from its own site: a strict cookie would stay at home.
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnCreatingTicket = context => AskWhoAsync(context, provider);
        options.Events.OnRemoteFailure = LeadBackAsync;
    }

    private static async Task AskWhoAsync(OAuthCreatingTicketContext context, ProviderOptions provider)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var person = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        Add(context.Identity!, ClaimTypes.NameIdentifier, Text(person.RootElement, provider.IdMember));
        Add(context.Identity!, ClaimTypes.Name, Text(person.RootElement, "name"));
        Add(context.Identity!, ClaimTypes.Email, Text(person.RootElement, "email"));
        if (provider.TrustEmail || Text(person.RootElement, VerifiedClaim) is "true" or "True")
            Add(context.Identity!, VerifiedClaim, "true");
    }

    private static string? Text(JsonElement person, string member) =>
        person.ValueKind == JsonValueKind.Object && person.TryGetProperty(member, out var value) ? Convert.ToString(value.ToString(), CultureInfo.InvariantCulture) : null;

    private static void Add(ClaimsIdentity identity, string type, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            identity.AddClaim(new Claim(type, value));
    }

    /// <summary>Refused there, or tampered with on the way: the page says so, the log of the framework says why.</summary>
    private static Task LeadBackAsync(RemoteFailureContext context)
    {
        context.Response.Redirect(Page + "?problem=refused");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
