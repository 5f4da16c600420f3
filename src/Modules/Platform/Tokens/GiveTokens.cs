using Quittance.Kernel.Errors;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;
using Quittance.Platform.TwoFactors;

namespace Quittance.Platform.Tokens;

/// <summary>
/// Signs a person's program in: the same proof as in a browser, tokens in place of the cookie. It begins a session like any
/// other, so the person sees it among theirs and can end it.
/// </summary>
internal sealed class GiveTokens(SignIn signIn, PersonSignIn rules, SecondFactor secondFactor, SessionBook sessions, TokenStore tokens)
{
    /// <summary>Who signs in; a code of the authenticator, or a recovery code, only where the account has one.</summary>
    internal sealed record Request(string Email, string Password, string? Code = null);

    public async Task<TokenPair> HandleAsync(Request request, CancellationToken cancellation)
    {
        var (person, _) = await signIn.DemandPasswordAsync(
            new(request.Email, request.Password), found => rules.CheckPasswordSignInAsync(found, request.Password, lockoutOnFailure: true));
        if (person.TwoFactorEnabled)
            await DemandCodeAsync(person, request.Code);
        var session = await sessions.BeginAsync(person, SignInMethod.Token, person.TwoFactorEnabled);
        return await tokens.IssueAsync(session, cancellation);
    }

    private Task DemandCodeAsync(Person person, string? code) =>
        string.IsNullOrWhiteSpace(code) ? throw new RefusalException(PlatformErrors.CodeNeeded) : secondFactor.DemandAsync(person, code.Trim());
}
