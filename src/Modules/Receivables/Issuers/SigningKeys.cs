using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quittance.Formats.Xades;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Receivables.Issuers;

/// <summary>Keys that this node has opened. Opening one takes a hundred times as long as signing, so each is opened once; by id, so a new key is never mistaken for the old.</summary>
internal sealed class OpenedKeys : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Lazy<SigningKey>> opened = new();

    public SigningKey Get(Guid id, Func<SigningKey> open) => opened.GetOrAdd(id, _ => new Lazy<SigningKey>(open)).Value;

    public void Dispose()
    {
        foreach (var key in opened.Values.Where(key => key.IsValueCreated))
            key.Value.Dispose();
    }
}

/// <summary>The company's keys to sign with.</summary>
internal sealed class SigningKeys(QuittanceDb db, CompanyScope scope, ISecrets secrets, OpenedKeys opened, TimeProvider time)
{
    private sealed record KeyFile(byte[] File, string Pin);

    /// <summary>The key that signs now.</summary>
    /// <exception cref="RefusalException">There is none, it is not valid now, or it is not of who issues.</exception>
    public async Task<(Guid Id, SigningKey Key)> CurrentAsync(string issuerId, CancellationToken cancellation)
    {
        var row = await db.Set<SigningKeyRow>().AsNoTracking().SingleOrDefaultAsync(key => key.IsCurrent, cancellation)
            ?? throw new RefusalException(ReceivablesErrors.NoSigningKey);
        var key = opened.Get(row.Id, () => Open(row));
        Require(key, issuerId, time.GetUtcNow());
        return (row.Id, key);
    }

    /// <summary>Keeps a key in place of the current one.</summary>
    /// <exception cref="RefusalException">The file cannot be opened, or belongs to somebody else.</exception>
    public async Task<SigningKeyRow> AddAsync(byte[] file, string pin, string issuerId, CancellationToken cancellation)
    {
        var (id, now) = (Guid.CreateVersion7(time.GetUtcNow()), time.GetUtcNow());
        using var key = SigningKey.Load(file, pin);
        Require(key, issuerId, now);
        var text = secrets.Seal(SigningKeyRow.Place(db.CurrentCompany, id), JsonSerializer.Serialize(new KeyFile(file, pin)));
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM receivables.issuers WHERE company_id = {db.CurrentCompany} FOR UPDATE", cancellation); // one upload after the other
        await db.Set<SigningKeyRow>().Where(one => one.IsCurrent).ExecuteUpdateAsync(set => set.SetProperty(one => one.IsCurrent, false), cancellation);
        return db.Add(SigningKeyRow.Of(key, id, db.CurrentCompany, text, scope.Actor.Name, now)).Entity;
    }

    private static void Require(SigningKey key, string issuerId, DateTimeOffset now)
    {
        if (!key.IsValidAt(now))
            throw new RefusalException(ReceivablesErrors.KeyNotValidNow);
        if (key.HolderId is { } holder && !string.Equals(holder, issuerId, StringComparison.OrdinalIgnoreCase))
            throw new RefusalException(ReceivablesErrors.KeyOfAnother(holder, issuerId));
    }

    private SigningKey Open(SigningKeyRow row)
    {
        var kept = JsonSerializer.Deserialize<KeyFile>(secrets.Open(SigningKeyRow.Place(row.CompanyId, row.Id), row.Sealed))!;
        return SigningKey.Load(kept.File, kept.Pin);
    }
}
