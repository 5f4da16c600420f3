using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quittance.Kernel.Errors;
using Quittance.Platform.Access;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Tokens;

/// <summary>Lets in who presents a good access token, as the person it was given to.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenStore tokens, SessionGate gate)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var found = await tokens.OwnerOfAsync(Credentials.BearerOf(Request) ?? "", Context.RequestAborted);
        if (found is null || await gate.FindAsync(found.Session, found.Person, CompanyAccess.CompanyOf(Context), Context.RequestAborted) is not { } open)
            return AuthenticateResult.Fail(new RefusalException(PlatformErrors.TokenNotGood));
        Context.Features.Set(open);
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, found.Person.ToString()),
                new Claim(ClaimTypes.Name, found.Name),
                new Claim(PersonClaims.SessionClaim, found.Session.ToString()),
            ],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw new RefusalException(PlatformErrors.SignInNeeded);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => throw new RefusalException(PlatformErrors.Forbidden);
}
