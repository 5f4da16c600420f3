using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.People;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Passwords;

/// <summary>The link that a mail would carry, for the operator to hand over.</summary>
internal sealed class MakeResetLink(UserManager<Person> people, IPublicAddress address, Work work, SessionBook sessions) : IResetLinks
{
    public async Task<Uri> MakeAsync(string email, CancellationToken cancellation)
    {
        var person = await people.FindByEmailAsync(email.Trim()) ?? throw new RefusalException(PlatformErrors.UnknownPerson);
        var token = new ResetToken(person.Id, await people.GeneratePasswordResetTokenAsync(person));
        await work.RunAsync(_ => sessions.NoteAsync(person.Id, SignInOutcome.ResetAsked, SignInMethod.Password), cancellation);
        return address.Of("reset-password#" + token.Write());
    }
}
