using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.People;

namespace Quittance.Platform.Invitations;

/// <summary>Brings the link of an invitation to the invited person: by mail, or, without a mail server, by way of whoever invites.</summary>
internal sealed class InvitationLinks(
    QuittanceDb db, CompanyScope scope, UserManager<Person> people, IOutgoingMail mail, IPublicAddress address, TimeProvider time)
{
    /// <summary>Makes a new link in the present work.</summary>
    /// <returns>The link, when it has to be handed over by hand.</returns>
    public async Task<string?> SendAsync(Invitation invitation, CancellationToken cancellation)
    {
        // In the fragment: browsers send it to no server, so it stands in no log.
        var page = "/invitation#" + invitation.Renew(time.GetUtcNow()).Write();
        if (!mail.IsConfigured)
            return page;
        await EnqueueAsync(invitation, address.Of(page).AbsoluteUri, cancellation);
        return null;
    }

    private async Task EnqueueAsync(Invitation invitation, string link, CancellationToken cancellation)
    {
        var company = await db.Set<Company>().Where(c => c.Id == invitation.CompanyId).Select(c => c.Name).SingleAsync(cancellation);
        var language = (await people.FindByEmailAsync(invitation.Email))?.Language ?? await OwnLanguageAsync(cancellation);
        mail.Enqueue(new OutgoingMail(invitation.Email, invitation.Name, language, "invitation", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["inviter"] = scope.Actor.Name,
            ["company"] = company,
            ["link"] = link,
        }));
    }

    /// <summary>Of somebody new nothing is known but that the inviter writes to them.</summary>
    private async Task<string> OwnLanguageAsync(CancellationToken cancellation) =>
        await db.Set<Person>().Where(p => p.Id == scope.Actor.Id).Select(p => p.Language).SingleOrDefaultAsync(cancellation) ?? "en";
}
