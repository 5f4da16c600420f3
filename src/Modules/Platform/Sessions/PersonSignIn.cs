using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

/// <summary>The framework's sign-in, with a row for every session. All ways in end here, so none can be forgotten.</summary>
internal sealed class PersonSignIn(
    UserManager<Person> people,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Person> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Person> confirmation,
    SessionBook sessions)
    : SignInManager<Person>(people, http, principals, options, logger, schemes, confirmation)
{
    /// <summary>With what the person is about to sign in; the history shows it.</summary>
    public SignInMethod Method { get; set; } = SignInMethod.Password;

    public override async Task SignInWithClaimsAsync(Person user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        // Somebody with an authenticator gets here only with its code, or in a browser that remembers it.
        var session = await sessions.BeginAsync(user, Method, user.TwoFactorEnabled || Method == SignInMethod.Passkey);
        await base.SignInWithClaimsAsync(
            user,
            new AuthenticationProperties { IsPersistent = true },
            [.. additionalClaims, new Claim(PersonClaims.SessionClaim, session.ToString())]);
    }

    public override async Task SignOutAsync()
    {
        if (Context.User.Person() is { } person && Context.User.Session() is { } session)
            await sessions.EndAsync(person, session);
        await base.SignOutAsync();
    }
}
