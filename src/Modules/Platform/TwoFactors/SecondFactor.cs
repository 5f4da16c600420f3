using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.TwoFactors;

/// <summary>Demands a code of somebody who is signed in, before something about their second factor changes. Guesses lock the account as wrong passwords do.</summary>
internal sealed class SecondFactor(UserManager<Person> people, SessionBook sessions, SecurityNotices notices)
{
    /// <summary>Takes a code of the app or a recovery code.</summary>
    public async Task DemandAsync(Person person, string code)
    {
        if (await people.IsLockedOutAsync(person))
            throw new RefusalException(PlatformErrors.LockedOut);
        if (await IsGoodAsync(person, code))
            return;
        await people.AccessFailedAsync(person);
        await sessions.NoteAsync(person.Id, SignInOutcome.WrongCode, SignInMethod.Authenticator);
        throw new RefusalException(PlatformErrors.WrongCode);
    }

    private async Task<bool> IsGoodAsync(Person person, string code)
    {
        if (await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, code))
            return true;
        if (!(await people.RedeemTwoFactorRecoveryCodeAsync(person, code)).Succeeded)
            return false;
        await notices.SendAsync(person, SecurityNotice.RecoveryCodeUsed);
        return true;
    }
}
