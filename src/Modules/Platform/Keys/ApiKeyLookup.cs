using Npgsql;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Keys;

/// <summary>Finds the key that a request names, anew each time, so that revoking works at once and on every node.</summary>
internal sealed class ApiKeyLookup(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>How exact 'last used' is.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(5);

    public async Task<PresentedKey?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Setting("quittance.api_key", id));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            SELECT id, company_id, name, secret_hash, scopes, made_by, expires_at, revoked_at, last_used_at
            FROM platform.api_keys WHERE id = $1
            """) { Parameters = { new() { Value = id } } });
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.NextResultAsync(cancellation);
        return await rows.ReadAsync(cancellation) ? Read(rows) : null;
    }

    /// <summary>Null while the key is good; whoever has it may know why it is not.</summary>
    public Error? RefusalOf(PresentedKey key) =>
        key.RevokedAt is not null ? PlatformErrors.KeyRevoked
        : key.ExpiresAt <= time.GetUtcNow() ? PlatformErrors.KeyExpired
        : null;

    /// <summary>Of many requests at once one writes, and of many in a few minutes as well.</summary>
    public async Task NoteUseAsync(PresentedKey key, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (key.LastUsedAt > now - Exactness)
            return;
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Setting("quittance.company", key.CompanyId));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "UPDATE platform.api_keys SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $3)")
        {
            Parameters = { new() { Value = key.Id }, new() { Value = now }, new() { Value = now - Exactness } },
        });
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A batch is one transaction, so the setting ends with it.</summary>
    private static NpgsqlBatchCommand Setting(string name, Guid value) => new("SELECT set_config($1, $2, true)")
    {
        Parameters = { new() { Value = name }, new() { Value = value.ToString() } },
    };

    private static PresentedKey Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<string[]>(4), row.GetGuid(5),
        Instant(row, 6), Instant(row, 7), Instant(row, 8));

    private static DateTimeOffset? Instant(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
