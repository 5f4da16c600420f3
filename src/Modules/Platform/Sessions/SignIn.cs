using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

/// <summary>
/// Signs a person in with e-mail and password. An unknown address, a wrong password and an account that is locked get the
/// same answer after the same time.
/// </summary>
internal sealed class SignIn(
    PersonSignIn signIn, UserManager<Person> people, IPasswordHasher<Person> hasher, SessionBook sessions, SecurityNotices notices, EvenAnswer even)
{
    private readonly Person nobody = new() { Name = "" };

    internal sealed record Request(string Email, string Password);

    /// <summary>Tells whether a code is still needed.</summary>
    internal sealed record Response(bool SecondStep);

    public async Task<Response> HandleAsync(Request request)
    {
        var (_, result) = await DemandPasswordAsync(
            request, person => signIn.PasswordSignInAsync(person, request.Password, isPersistent: true, lockoutOnFailure: true));
        return new Response(result.RequiresTwoFactor);
    }

    /// <summary>The person whose password it is, by <paramref name="attempt"/>; every other outcome is refused alike.</summary>
    public async Task<(Person Person, SignInResult Result)> DemandPasswordAsync(Request request, Func<Person, Task<SignInResult>> attempt)
    {
        var person = await people.FindByEmailAsync(request.Email.Trim());
        var wasLocked = person is not null && await people.IsLockedOutAsync(person);
        var result = person is null ? SignInResult.Failed : await attempt(person);
        if (person is not null && (result.Succeeded || result.RequiresTwoFactor))
            return (person, result);
        if (person?.PasswordHash is null || wasLocked)
            _ = hasher.HashPassword(nobody, request.Password); // as much work as comparing a password
        if (person is not null)
            await NoteAsync(person, result.IsLockedOut, isNew: !wasLocked);
        await even.WaitAsync();
        throw new RefusalException(PlatformErrors.WrongSignIn);
    }

    /// <summary>The owner of a mailbox is told that their account is locked; whoever guesses is not.</summary>
    private async Task NoteAsync(Person person, bool isLocked, bool isNew)
    {
        await sessions.NoteAsync(person.Id, isLocked ? SignInOutcome.LockedOut : SignInOutcome.WrongPassword, SignInMethod.Password);
        if (isLocked && isNew)
            await notices.SendAsync(person, SecurityNotice.LockedOut);
    }
}
