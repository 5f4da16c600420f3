using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Passwords;

/// <summary>
/// Takes the new password by the link. The token is bound to the account's security stamp, which changes with the password: it
/// works once, and all others that were asked for end with it. Every session ends, and a lockout: whoever reads the mailbox is the owner.
/// </summary>
internal sealed class ResetPassword(UserManager<Person> people, SessionBook sessions, SecurityNotices notices, Work work)
{
    internal sealed record Request(string Token, string NewPassword);

    public Task HandleAsync(Request request, CancellationToken cancellation)
    {
        var token = ResetToken.Read(request.Token) ?? throw new RefusalException(PlatformErrors.ResetGone);
        return work.RunAsync(_ => ResetAsync(token, request.NewPassword), cancellation);
    }

    private async Task ResetAsync(ResetToken token, string newPassword)
    {
        var person = await people.FindByIdAsync(token.PersonId.ToString()) ?? throw new RefusalException(PlatformErrors.ResetGone);
        RefuseIfFailed(await people.ResetPasswordAsync(person, token.Token, newPassword));
        await people.SetLockoutEndDateAsync(person, null);
        await people.ResetAccessFailedCountAsync(person);
        await sessions.EndOthersAsync(person.Id);
        await sessions.NoteAsync(person.Id, SignInOutcome.PasswordReset, SignInMethod.Password);
        await notices.SendAsync(person, SecurityNotice.PasswordChanged);
    }

    private static void RefuseIfFailed(IdentityResult result)
    {
        // A concurrency failure is somebody who used the same link at the same moment.
        if (result.Errors.Any(e => e.Code is nameof(IdentityErrorDescriber.InvalidToken) or nameof(IdentityErrorDescriber.ConcurrencyFailure)))
            throw new RefusalException(PlatformErrors.ResetGone);
        Refuse.IfAny([.. result.Errors.Select(e => new FieldProblem("newPassword", e.Code, e.Description))]);
    }
}
