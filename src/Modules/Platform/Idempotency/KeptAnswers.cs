using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Idempotency;

/// <summary>The table of kept answers. Everything but <see cref="ForgetAsync"/> runs inside the work of the effect.</summary>
internal sealed class KeptAnswers(QuittanceDb db, CompanyScope scope, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>At least as long as a client may try again.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private readonly IDataProtector protector = protection.CreateProtector("Quittance.KeptAnswers");

    private Guid Caller => scope.Actor.Id!.Value;

    /// <summary>
    /// Makes the key's row, or finds that there is one. A transaction that has made it and not ended yet, on this node or
    /// another, is waited for: when it rolls back, the row is ours.
    /// </summary>
    public async Task<bool> ClaimAsync(string key, CancellationToken cancellation)
    {
        try
        {
            return await db.Database.ExecuteSqlAsync($"""
                SELECT set_config('lock_timeout', {LongestWait}, true);
                INSERT INTO platform.kept_answers (caller, key, company_id, kept_at)
                VALUES ({Caller}, {key}, {db.CurrentCompany}, {time.GetUtcNow()})
                ON CONFLICT DO NOTHING;
                SELECT set_config('lock_timeout', '0', true)
                """, cancellation) == 1;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new RefusalException(PlatformErrors.StillInFlight);
        }
    }

    public async Task<KeptAnswer> ReadAsync(string key, CancellationToken cancellation)
    {
        var kept = await db.Database
            .SqlQuery<byte[]>($"SELECT answer AS \"Value\" FROM platform.kept_answers WHERE caller = {Caller} AND key = {key}")
            .SingleAsync(cancellation);
        return JsonSerializer.Deserialize<KeptAnswer>(protector.Unprotect(kept))!;
    }

    public Task KeepAsync(string key, KeptAnswer answer, CancellationToken cancellation)
    {
        var kept = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(answer));
        return db.Database.ExecuteSqlAsync(
            $"UPDATE platform.kept_answers SET answer = {kept} WHERE caller = {Caller} AND key = {key}", cancellation);
    }

    /// <summary>Deletes what nobody may ask for any more, of all companies.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancellation)
    {
        var latest = time.GetUtcNow() - KeptFor;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('quittance.worker', 'on', true)", cancellation);
        var forgotten = await db.Database.ExecuteSqlAsync($"DELETE FROM platform.kept_answers WHERE kept_at < {latest}", cancellation);
        await transaction.CommitAsync(cancellation);
        return forgotten;
    }

    private static string LongestWait => FormattableString.Invariant($"{(int)InFlight.LongestWait.TotalMilliseconds}ms");
}
