using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Sessions;

/// <summary>Where a person is signed in, last used first.</summary>
internal sealed class ListSessions(QuittanceDb db, TimeProvider time)
{
    /// <summary>Nobody has more browsers than that; the oldest are left out.</summary>
    private const int Most = 100;

    internal sealed record Item(
        Guid Id, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, string? Address, string Agent, SignInMethod Method, bool TwoFactors, bool IsCurrent);

    public async Task<IReadOnlyList<Item>> HandleAsync(Guid personId, Guid? current, CancellationToken cancellation)
    {
        var begin = time.GetUtcNow() - SessionBook.Lifetime;
        return await db.Set<PersonSession>().AsNoTracking()
            .Where(s => s.PersonId == personId && s.LastSeenAt > begin)
            .OrderByDescending(s => s.LastSeenAt)
            .Take(Most)
            .Select(s => new Item(s.Id, s.CreatedAt, s.LastSeenAt, s.Address, s.Agent, s.Method, s.TwoFactors, s.Id == current))
            .ToListAsync(cancellation);
    }
}
