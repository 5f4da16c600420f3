using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

/// <summary>Signs a person in with e-mail and password.</summary>
internal sealed class SignIn(SignInManager<Person> sessions, UserManager<Person> people, TimeProvider time)
{
    internal sealed record Request(string Email, string Password);

    public async Task HandleAsync(Request request)
    {
        sessions.AuthenticationScheme = IdentityConstants.ApplicationScheme;
        var result = await sessions.PasswordSignInAsync(request.Email.Trim(), request.Password, isPersistent: true, lockoutOnFailure: true);
        if (result.IsLockedOut)
            throw new RefusalException(PlatformErrors.LockedOut);
        if (!result.Succeeded)
            throw new RefusalException(PlatformErrors.WrongSignIn);
        await NoteAsync(request.Email.Trim());
    }

    private async Task NoteAsync(string email)
    {
        var person = (await people.FindByNameAsync(email))!;
        person.LastSignInAt = time.GetUtcNow();
        await people.UpdateAsync(person);
    }
}
