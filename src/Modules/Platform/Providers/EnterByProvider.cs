using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Providers;

/// <summary>
/// Goes on once a provider has said who somebody is. An account known by that provider is signed in to. An address the provider
/// has checked leads to the account of that address, but only after its owner signed in to it, unless it has no other way in.
/// Nobody gets an account by this: newcomers need an invitation.
/// </summary>
internal sealed class EnterByProvider(PersonSignIn signIn, UserManager<Person> people, SecurityNotices notices)
{
    private const string BegunBy = "XsrfId";

    internal enum Outcome
    {
        SignedIn,
        SecondStep,
        Linked,

        /// <summary>The address has an account: its owner signs in, and calls again.</summary>
        Confirm,

        /// <summary>No account; an invitation would make one.</summary>
        Unknown,
    }

    internal sealed record Response(Outcome Outcome, string Provider, string? Email, string? Name);

    public async Task<Response> HandleAsync(HttpContext http)
    {
        var login = await LoginAsync();
        var outcome = await people.GetUserAsync(http.User) is { } person ? await LinkAsync(person, login) : await EnterAsync(login);
        if (outcome is Outcome.SignedIn or Outcome.Linked)
            await http.SignOutAsync(IdentityConstants.ExternalScheme);
        return new Response(outcome, login.ProviderDisplayName ?? login.LoginProvider, EmailOf(login), login.Principal.FindFirstValue(ClaimTypes.Name));
    }

    /// <summary>What the provider said, while it is fresh.</summary>
    public async Task<ExternalLoginInfo> LoginAsync() =>
        await signIn.GetExternalLoginInfoAsync() ?? throw new RefusalException(PlatformErrors.ProviderOver);

    public async Task RemoveAsync(Person person, string provider)
    {
        var logins = await people.GetLoginsAsync(person);
        var login = logins.FirstOrDefault(known => string.Equals(known.LoginProvider, provider, StringComparison.Ordinal)) ?? throw Contracts.Http.Refuse.NotFound();
        if (person.PasswordHash is null && logins.Count == 1 && (await people.GetPasskeysAsync(person)).Count == 0)
            throw new RefusalException(PlatformErrors.LastWayIn);
        await people.RemoveLoginAsync(person, login.LoginProvider, login.ProviderKey);
        await notices.SendAsync(person, SecurityNotice.ProviderRemoved);
    }

    /// <summary>Links what this person began in their profile, or what came with the address of the account they have just signed in to.</summary>
    private async Task<Outcome> LinkAsync(Person person, ExternalLoginInfo login)
    {
        var begunBy = login.AuthenticationProperties?.Items.TryGetValue(BegunBy, out var id) == true ? id : null;
        var isTheirs = begunBy is not null
            ? string.Equals(begunBy, person.Id.ToString(), StringComparison.Ordinal)
            : VerifiedEmailOf(login) is { } email && string.Equals(people.NormalizeEmail(email), person.NormalizedEmail, StringComparison.Ordinal);
        if (!isTheirs)
            throw new RefusalException(PlatformErrors.ProviderOfAnother);
        await AddAsync(person, login);
        return Outcome.Linked;
    }

    private async Task<Outcome> EnterAsync(ExternalLoginInfo login)
    {
        signIn.Method = SignInMethod.Provider;
        var result = await signIn.ExternalLoginSignInAsync(login.LoginProvider, login.ProviderKey, isPersistent: true, bypassTwoFactor: false);
        if (result.IsLockedOut)
            throw new RefusalException(PlatformErrors.LockedOut);
        if (result.Succeeded || result.RequiresTwoFactor)
            return result.Succeeded ? Outcome.SignedIn : Outcome.SecondStep;
        if (VerifiedEmailOf(login) is not { } email || await people.FindByEmailAsync(email) is not { } person)
            return Outcome.Unknown;
        if (await HasOtherWayAsync(person))
            return Outcome.Confirm;
        await AddAsync(person, login);
        await signIn.SignInAsync(person, isPersistent: true);
        return Outcome.SignedIn;
    }

    private async Task<bool> HasOtherWayAsync(Person person) =>
        person.PasswordHash is not null || (await people.GetLoginsAsync(person)).Count > 0 || (await people.GetPasskeysAsync(person)).Count > 0;

    private async Task AddAsync(Person person, ExternalLoginInfo login)
    {
        if (!(await people.AddLoginAsync(person, login)).Succeeded)
            throw new RefusalException(PlatformErrors.ProviderOfAnother);
        await notices.SendAsync(person, SecurityNotice.ProviderLinked);
    }

    private static string? EmailOf(ExternalLoginInfo login) => login.Principal.FindFirstValue(ClaimTypes.Email);

    private static string? VerifiedEmailOf(ExternalLoginInfo login) =>
        login.Principal.HasClaim(ProviderSchemes.VerifiedClaim, "true") ? EmailOf(login) : null;
}
