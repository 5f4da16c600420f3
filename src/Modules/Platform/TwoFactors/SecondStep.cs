using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.TwoFactors;

/// <summary>The second step of signing in: a code of the app, or a recovery code.</summary>
internal sealed class SecondStep(PersonSignIn signIn, SessionBook sessions, SecurityNotices notices)
{
    /// <summary>The browser is remembered for 30 days when asked for: it then needs the password alone.</summary>
    internal sealed record Request(string Code, bool IsRecoveryCode = false, bool RememberBrowser = false);

    public async Task HandleAsync(Request request)
    {
        var person = await signIn.GetTwoFactorAuthenticationUserAsync() ?? throw new RefusalException(PlatformErrors.SecondStepOver);
        if (await signIn.UserManager.IsLockedOutAsync(person))
            throw new RefusalException(PlatformErrors.LockedOut);
        signIn.Method = request.IsRecoveryCode ? SignInMethod.RecoveryCode : SignInMethod.Authenticator;
        var result = request.IsRecoveryCode ? await ByRecoveryCodeAsync(person, request.Code) : await ByAppAsync(request);
        if (!result.Succeeded)
            await RefuseAsync(person, result);
    }

    private Task<SignInResult> ByAppAsync(Request request) =>
        signIn.TwoFactorAuthenticatorSignInAsync(request.Code, isPersistent: true, request.RememberBrowser);

    private async Task<SignInResult> ByRecoveryCodeAsync(Person person, string code)
    {
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
            await notices.SendAsync(person, SecurityNotice.RecoveryCodeUsed);
        else
            await signIn.UserManager.AccessFailedAsync(person);
        return result;
    }

    private async Task RefuseAsync(Person person, SignInResult result)
    {
        await sessions.NoteAsync(person.Id, result.IsLockedOut ? SignInOutcome.LockedOut : SignInOutcome.WrongCode, signIn.Method);
        throw new RefusalException(result.IsLockedOut ? PlatformErrors.LockedOut : PlatformErrors.WrongCode);
    }
}
