using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.People;

/// <summary>Changes what somebody is in the company, or removes them from it.</summary>
internal sealed class ChangeRole(QuittanceDb db, IEventLog events)
{
    internal sealed record Request(Role Role);

    public async Task HandleAsync(Guid personId, Role role, HttpContext http, CancellationToken cancellation)
    {
        var membership = await LoadAsync(personId, cancellation);
        ETags.Require(http, membership.Version);
        OwnersOnly.Demand(CompanyRoutes.RoleOf(http), membership.Role, role);
        if (role != Role.Owner)
            await KeepAnOwnerAsync(membership, cancellation);
        events.Record("person.role-changed", new Subject("person", personId), new { from = membership.Role.ToString(), to = role.ToString() });
        (membership.Role, membership.Version) = (role, membership.Version + 1);
        await SaveAsync(cancellation);
        ETags.Show(http, membership.Version);
    }

    public async Task RemoveAsync(Guid personId, Role callerRole, CancellationToken cancellation)
    {
        var membership = await LoadAsync(personId, cancellation);
        OwnersOnly.Demand(callerRole, membership.Role);
        await KeepAnOwnerAsync(membership, cancellation);
        db.Remove(membership);
        events.Record("person.removed", new Subject("person", personId), new { role = membership.Role.ToString() });
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusalException(PlatformErrors.Stale);
        }
    }

    private async Task<Membership> LoadAsync(Guid personId, CancellationToken cancellation) =>
        await db.Set<Membership>().SingleOrDefaultAsync(m => m.PersonId == personId, cancellation) ?? throw Refuse.NotFound();

    /// <summary>Owners are locked while they are counted: two of them leaving at once must not leave none.</summary>
    private async Task KeepAnOwnerAsync(Membership leaving, CancellationToken cancellation)
    {
        if (leaving.Role != Role.Owner)
            return;
        var owners = await db.Set<Membership>()
            .FromSql($"SELECT * FROM platform.memberships WHERE company_id = {leaving.CompanyId} AND role = 'Owner' FOR UPDATE")
            .AsNoTracking().ToListAsync(cancellation);
        if (owners.Count <= 1)
            throw new RefusalException(PlatformErrors.LastOwner);
    }
}
