using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Authority;
using Quittance.Receivables.Issuers;

namespace Quittance.Receivables.Issued;

/// <summary>Finds documents of the company, to look at or to change.</summary>
internal sealed class DocumentBook(QuittanceDb db)
{
    public async Task<IssuedDocument> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<IssuedDocument>().AsNoTracking().SingleOrDefaultAsync(document => document.Id == id, cancellation) ?? throw Refuse.NotFound();

    /// <summary>The document, locked until the present work ends; loaded after the lock is held, so that it shows what the one before left.</summary>
    public async Task<IssuedDocument> LockAsync(Guid id, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM receivables.documents WHERE id = {id} FOR UPDATE", cancellation);
        return await db.Set<IssuedDocument>().SingleOrDefaultAsync(document => document.Id == id, cancellation) ?? throw Refuse.NotFound();
    }

    /// <summary>The same, as somebody saw it.</summary>
    /// <exception cref="RefusalException">It changed meanwhile.</exception>
    public async Task<IssuedDocument> LockAsync(Guid id, int? version, CancellationToken cancellation)
    {
        var document = await LockAsync(id, cancellation);
        return version is null || version == document.Version ? document : throw new RefusalException(ReceivablesErrors.ChangedSinceChosen);
    }

    /// <summary>Several at once, locked in one order, so that two who lock overlapping sets wait for each other and never block each other.</summary>
    public async Task<List<IssuedDocument>> LockAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM receivables.documents WHERE id = ANY ({ids.ToArray()}) ORDER BY id FOR UPDATE", cancellation);
        return await db.Set<IssuedDocument>().Where(document => ids.Contains(document.Id)).ToListAsync(cancellation);
    }

    public async Task<SignedDocument> SignedAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<SignedDocument>().AsNoTracking().SingleOrDefaultAsync(signed => signed.DocumentId == id, cancellation)
        ?? throw new RefusalException(ReceivablesErrors.NotSigned);

    /// <summary>Why the authority rejected a document, in one line; null when it did not.</summary>
    public async Task<string?> ReasonsAsync(IssuedDocument document, CancellationToken cancellation)
    {
        if (document.State != DocumentState.Rejected)
            return null;
        var answer = await db.Set<Answer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.DocumentId == document.Id && answer.IsDeciding, cancellation);
        return answer?.Reasons;
    }

    /// <summary>The company as an issuer.</summary>
    /// <exception cref="RefusalException">Nobody has said yet who it is.</exception>
    public async Task<Issuer> IssuerAsync(CancellationToken cancellation) =>
        await db.Set<Issuer>().SingleOrDefaultAsync(cancellation) ?? throw new RefusalException(ReceivablesErrors.NoIssuer);
}
