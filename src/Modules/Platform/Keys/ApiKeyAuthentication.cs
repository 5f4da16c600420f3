using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quittance.Kernel.Errors;
using Quittance.Platform.Access;

namespace Quittance.Platform.Keys;

/// <summary>Lets in who presents a good API key. A key is no person: what only people may do is closed to it.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyLookup keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!ApiKeySecret.TryParse(Credentials.BearerOf(Request) ?? "", out var secret)
            || await keys.FindAsync(secret.Id, Context.RequestAborted) is not { } key
            || !secret.Fits(key.SecretHash))
            return AuthenticateResult.Fail(new RefusalException(PlatformErrors.KeyUnknown));
        if (keys.RefusalOf(key) is { } refusal)
            return AuthenticateResult.Fail(new RefusalException(refusal));
        await keys.NoteUseAsync(key, Context.RequestAborted);
        Context.Features.Set(key);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.ActorName)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw new RefusalException(PlatformErrors.SignInNeeded);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => throw new RefusalException(PlatformErrors.Forbidden);
}
