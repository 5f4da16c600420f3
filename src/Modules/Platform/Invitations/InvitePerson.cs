using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;

namespace Quittance.Platform.Invitations;

/// <summary>
/// Asks somebody to join the company. Whether they have an account already makes no difference here: they decide, and the
/// inviter does not learn it.
/// </summary>
internal sealed class InvitePerson(
    QuittanceDb db, CompanyScope scope, ILookupNormalizer normalizer, InvitationLinks links, IEventLog events, TimeProvider time)
{
    internal sealed record Request(string Name, string Email, Role Role);

    /// <summary>The link is there only where no mail server is configured: the page to hand to the invited person, shown this once.</summary>
    internal sealed record Response(Guid Id, string? Link);

    public async Task<Response> HandleAsync(Request request, Role callerRole, CancellationToken cancellation)
    {
        Refuse.IfAny(RegisterPerson.Problems(request.Name, request.Email));
        OwnersOnly.Demand(callerRole, request.Role);
        var email = normalizer.NormalizeEmail(request.Email.Trim());
        await RefuseWhoIsHereAsync(email, cancellation);
        var invitation = Make(request, email);
        db.Add(invitation);
        events.Record("person.invited", new Subject("invitation", invitation.Id), new { invitation.Name, invitation.Email, role = invitation.Role.ToString() });
        return new Response(invitation.Id, await links.SendAsync(invitation, cancellation));
    }

    public async Task<Response> SendAgainAsync(Guid id, Role callerRole, CancellationToken cancellation)
    {
        var invitation = await LoadAsync(id, callerRole, cancellation);
        events.Record("person.invited-again", new Subject("invitation", id), new { invitation.Name, invitation.Email });
        return new Response(id, await links.SendAsync(invitation, cancellation));
    }

    public async Task RevokeAsync(Guid id, Role callerRole, CancellationToken cancellation)
    {
        var invitation = await LoadAsync(id, callerRole, cancellation);
        db.Remove(invitation);
        events.Record("person.invitation-revoked", new Subject("invitation", id), new { invitation.Name, invitation.Email });
    }

    private async Task<Invitation> LoadAsync(Guid id, Role callerRole, CancellationToken cancellation)
    {
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id, cancellation) ?? throw Refuse.NotFound();
        OwnersOnly.Demand(callerRole, invitation.Role);
        return invitation;
    }

    private async Task RefuseWhoIsHereAsync(string email, CancellationToken cancellation)
    {
        var isMember = await db.Set<Membership>().Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (_, p) => p.NormalizedEmail)
            .AnyAsync(known => known == email, cancellation);
        if (isMember)
            throw new RefusalException(PlatformErrors.AlreadyMember);
        if (await db.Set<Invitation>().AnyAsync(i => i.NormalizedEmail == email, cancellation))
            throw new RefusalException(PlatformErrors.AlreadyInvited);
    }

    /// <summary>Its secret is made when the link is sent.</summary>
    private Invitation Make(Request request, string normalizedEmail) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        CompanyId = db.CurrentCompany,
        Name = request.Name.Trim(),
        Email = request.Email.Trim(),
        NormalizedEmail = normalizedEmail,
        Role = request.Role,
        InvitedBy = scope.Actor.Name,
        CreatedAt = time.GetUtcNow(),
        SentAt = time.GetUtcNow(),
        ExpiresAt = time.GetUtcNow(),
        SecretHash = [],
    };
}
