using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Passwords;

/// <summary>Mails a link to choose a new password. The answer, and how long it takes, is the same for an address without an account.</summary>
internal sealed class AskForReset(
    UserManager<Person> people, IOutgoingMail mail, IPublicAddress address, Work work, SessionBook sessions, EvenAnswer even)
{
    /// <summary>Per hour: a stranger must not fill a mailbox.</summary>
    private const int Most = 3;

    internal sealed record Request(string Email);

    public async Task HandleAsync(Request request, CancellationToken cancellation)
    {
        if (!mail.IsConfigured)
            throw new RefusalException(PlatformErrors.NoMailForReset);
        if (await people.FindByEmailAsync(request.Email.Trim()) is { } person
            && await sessions.CountAsync(person.Id, SignInOutcome.ResetAsked, TimeSpan.FromHours(1)) < Most)
            await work.RunAsync(_ => SendAsync(person), cancellation);
        await even.WaitAsync();
    }

    private async Task SendAsync(Person person)
    {
        var token = new ResetToken(person.Id, await people.GeneratePasswordResetTokenAsync(person));
        mail.Enqueue(new OutgoingMail(person.Email!, person.Name, person.Language, "password-reset", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // In the fragment: browsers send it to no server, so it stands in no log.
            ["link"] = address.Of("reset-password#" + token.Write()).AbsoluteUri,
        }));
        await sessions.NoteAsync(person.Id, SignInOutcome.ResetAsked, SignInMethod.Password);
    }
}
