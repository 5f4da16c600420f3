using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Keys;

/// <summary>Ends a key at once. It stays in the list, for whoever asks later what it was.</summary>
internal sealed class RevokeApiKey(QuittanceDb db, IEventLog events, TimeProvider time)
{
    public async Task HandleAsync(Guid keyId, CancellationToken cancellation)
    {
        var key = await db.Set<ApiKey>().SingleOrDefaultAsync(k => k.Id == keyId, cancellation) ?? throw Refuse.NotFound();
        if (key.RevokedAt is not null)
            return;
        key.RevokedAt = time.GetUtcNow();
        events.Record("key.revoked", new Subject("key", key.Id), new { key.Name });
    }
}
