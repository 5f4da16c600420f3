using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Companies;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.People;

namespace Quittance.Platform.Invitations;

/// <summary>
/// Opens the link of an invitation. Somebody new chooses a name and a password; whoever has an account signs in to it first
/// and then joins.
/// </summary>
internal sealed class AcceptInvitation(
    QuittanceDb db, CompanyScope scope, Work work, UserManager<Person> people, RegisterPerson register, IOutgoingMail mail, IEventLog events, TimeProvider time)
{
    internal sealed record LookRequest(string Token);

    /// <summary>What the invited person is shown. With an account they sign in to it; without one they choose a password.</summary>
    internal sealed record Look(string Company, string InvitedBy, string Name, string Email, Role Role, DateTimeOffset ExpiresAt, bool HasAccount);

    /// <summary>Name and password are of somebody new; who has just come from a provider needs no password.</summary>
    internal sealed record Request(string Token, string? Name = null, string? Password = null, bool WithProvider = false);

    public Task<Look> LookAsync(string token, CancellationToken cancellation) => InCompanyAsync(token, async invitation =>
    {
        var company = await db.Set<Company>().Where(c => c.Id == invitation.CompanyId).Select(c => c.Name).SingleAsync(cancellation);
        var hasAccount = await people.FindByEmailAsync(invitation.Email) is not null;
        return new Look(company, invitation.InvitedBy, invitation.Name, invitation.Email, invitation.Role, invitation.ExpiresAt, hasAccount);
    }, cancellation);

    /// <summary>Makes the account of somebody new and lets it in.</summary>
    public Task<(Guid CompanyId, Person Person)> RegisterAsync(Request request, UserLoginInfo? login, CancellationToken cancellation) => InCompanyAsync(request.Token, async invitation =>
    {
        if (await people.FindByEmailAsync(invitation.Email) is not null)
            throw new RefusalException(PlatformErrors.InvitationOfAccount);
        var person = await register.HandleAsync(new(request.Name ?? "", invitation.Email, login is null ? request.Password ?? "" : null), isConfirmed: mail.IsConfigured);
        if (login is not null && !(await people.AddLoginAsync(person, login)).Succeeded)
            throw new RefusalException(PlatformErrors.ProviderOfAnother);
        Join(invitation, person);
        return (invitation.CompanyId, person);
    }, cancellation);

    /// <summary>Lets in who is signed in to the account that was invited.</summary>
    public Task<Guid> JoinAsync(Request request, Person person, CancellationToken cancellation) => InCompanyAsync(request.Token, async invitation =>
    {
        if (!string.Equals(person.NormalizedEmail, invitation.NormalizedEmail, StringComparison.Ordinal))
            throw new RefusalException(PlatformErrors.InvitationOfAnother);
        if (await db.Set<Membership>().AnyAsync(m => m.PersonId == person.Id, cancellation))
            throw new RefusalException(PlatformErrors.AlreadyMember);
        Join(invitation, person);
        return invitation.CompanyId;
    }, cancellation);

    private void Join(Invitation invitation, Person person)
    {
        scope.Enter(invitation.CompanyId, new Actor(person.Id, person.Name));
        db.Add(new Membership { CompanyId = invitation.CompanyId, PersonId = person.Id, Role = invitation.Role, CreatedAt = time.GetUtcNow() });
        db.Remove(invitation);
        events.Record("person.joined", new Subject("person", person.Id), new { person.Name, person.Email, role = invitation.Role.ToString(), invitation.InvitedBy });
    }

    private Task<T> InCompanyAsync<T>(string text, Func<Invitation, Task<T>> act, CancellationToken cancellation)
    {
        var token = InvitationToken.Read(text) ?? throw new RefusalException(PlatformErrors.InvitationGone);
        scope.Enter(token.CompanyId, Actor.System);
        return work.RunAsync(async t => await act(await LoadAsync(token, t)), cancellation);
    }

    /// <summary>Locked: of two who open the link at once, one joins.</summary>
    private async Task<Invitation> LoadAsync(InvitationToken token, CancellationToken cancellation)
    {
        var found = await db.Set<Invitation>()
            .FromSql($"SELECT * FROM platform.invitations WHERE id = {token.Id} FOR UPDATE")
            .SingleOrDefaultAsync(cancellation);
        if (found is null || !token.Opens(found) || found.ExpiresAt <= time.GetUtcNow())
            throw new RefusalException(PlatformErrors.InvitationGone);
        return found;
    }
}
