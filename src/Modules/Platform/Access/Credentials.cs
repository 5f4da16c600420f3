using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;
using Quittance.Platform.Keys;
using Quittance.Platform.Tokens;

namespace Quittance.Platform.Access;

/// <summary>
/// How a request proves who sends it. A request with an <c>Authorization: Bearer</c> header is judged by that header
/// alone; its cookies are not looked at. Both the choice of scheme and the antiforgery check ask here, so they cannot differ.
/// </summary>
internal static class Credentials
{
    /// <summary>The one scheme that everything authenticates by; it passes on to the others.</summary>
    public const string SchemeName = "Quittance";

    private const string Bearer = "Bearer ";

    /// <summary>Null when there is none. Other schemes, such as the Basic of a proxy before this server, are none of ours.</summary>
    public static string? BearerOf(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString() is { } sent && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? sent[Bearer.Length..].Trim()
            : null;

    /// <summary>An API key is nobody: what belongs to a person, such as a profile, is closed to it.</summary>
    public static AuthorizationPolicy PeopleOnly { get; } = new AuthorizationPolicyBuilder().RequireClaim(ClaimTypes.NameIdentifier).Build();

    public static void Choose(PolicySchemeOptions options) => options.ForwardDefaultSelector = http => BearerOf(http.Request) switch
    {
        null => IdentityConstants.ApplicationScheme,
        var sent when sent.StartsWith(ApiKeySecret.Prefix, StringComparison.Ordinal) => ApiKeyAuthentication.SchemeName,
        _ => TokenAuthentication.SchemeName,
    };
}
