using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;

namespace Quittance.Platform.Keys;

/// <summary>The company's keys, newest first.</summary>
internal sealed class ListApiKeys(QuittanceDb db, TimeProvider time)
{
    /// <summary>Whether a key works, and if not, why.</summary>
    internal enum KeyState
    {
        Active,
        Expired,
        Revoked,
        MakerLeft,
    }

    internal sealed record ApiKeyItem(
        Guid Id, string Name, KeyState State, IReadOnlyList<string> Scopes, string MadeBy,
        DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);

    private sealed record Position(Guid Id);

    public async Task<Page<ApiKeyItem>> HandleAsync(string? cursor, int? limit, CancellationToken cancellation)
    {
        var size = PageSize.Of(limit);
        var keys = db.Set<ApiKey>().AsNoTracking();
        var total = await keys.LongCountAsync(cancellation);
        if (Cursor.Decode<Position>(cursor) is { } after)
            keys = keys.Where(k => k.Id < after.Id);
        var rows = await keys.OrderByDescending(k => k.Id).Take(size + 1)
            .Join(db.Set<Person>(), k => k.MadeBy, p => p.Id, (k, p) => new
            {
                Key = k,
                Maker = p.Name,
                Stays = db.Set<Membership>().Any(m => m.PersonId == p.Id),
            })
            .OrderByDescending(row => row.Key.Id)
            .ToListAsync(cancellation);
        var items = rows.Take(size).Select(row => View(row.Key, row.Maker, row.Stays)).ToList();
        return new Page<ApiKeyItem>(items, rows.Count > size ? Cursor.Encode(new Position(items[^1].Id)) : null, total);
    }

    private ApiKeyItem View(ApiKey key, string maker, bool makerStays) => new(
        key.Id, key.Name, StateOf(key, makerStays), key.Scopes, maker, key.CreatedAt, key.LastUsedAt, key.ExpiresAt, key.RevokedAt);

    private KeyState StateOf(ApiKey key, bool makerStays) =>
        key.RevokedAt is not null ? KeyState.Revoked
        : key.ExpiresAt <= time.GetUtcNow() ? KeyState.Expired
        : makerStays ? KeyState.Active
        : KeyState.MakerLeft;
}
