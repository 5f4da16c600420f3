using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Keys;
using Quittance.Platform.People;

namespace Quittance.Platform.Batches;

/// <summary>
/// Whether whoever starts a batch, or started one, may do what it does at this moment: a person by the role, an API key by
/// its scopes and its maker's role. Needs a <see cref="Work"/>.
/// </summary>
internal sealed class BatchStarters(QuittanceDb db, TimeProvider time)
{
    /// <summary>The program itself, which has no id, always may.</summary>
    public async Task<bool> MayAsync(Guid? starter, string permission, CancellationToken cancellation) =>
        starter is not { } id || await RoleAllowsAsync(id, permission, cancellation) || await KeyAllowsAsync(id, permission, cancellation);

    private async Task<bool> RoleAllowsAsync(Guid personId, string permission, CancellationToken cancellation)
    {
        var membership = await db.Set<Membership>().AsNoTracking().SingleOrDefaultAsync(m => m.PersonId == personId, cancellation);
        return membership?.Role.Allows(permission) == true;
    }

    private async Task<bool> KeyAllowsAsync(Guid keyId, string permission, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var key = await db.Set<ApiKey>().AsNoTracking()
            .SingleOrDefaultAsync(k => k.Id == keyId && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now), cancellation);
        return key?.Scopes.Contains(permission) == true && await RoleAllowsAsync(key.MadeBy, permission, cancellation);
    }
}
