using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Authority.Callbacks;
using Quittance.Receivables.CostaRica;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority;

/// <summary>One call that is to be made, noted already.</summary>
/// <param name="DocumentId">About which document.</param>
/// <param name="AttemptId">The note.</param>
/// <param name="Document">What is sent, or asked about.</param>
/// <param name="Submits">Whether it is to be handed over; otherwise only asked about.</param>
/// <param name="AsksFirst">An earlier call may have handed it over: ask by its key before sending it again.</param>
internal sealed record DueCall(Guid DocumentId, Guid AttemptId, SentDocument Document, bool Submits, bool AsksFirst);

/// <summary>
/// Claims documents and notes the calls that will be made for them, in one work. What is claimed is nobody else's; when the claim runs
/// out because its node died, the document is due, and whoever takes it up next asks before it sends.
/// </summary>
internal sealed class TakeDue(QuittanceDb db, DocumentBook documents, IConnections connections, CallbackAddresses callbacks, TimeProvider time)
{
    /// <summary>How long a claim holds. Renewed while calls are made; so soon after a node has died another takes its documents up.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Postponed = TimeSpan.FromMinutes(5);

    /// <summary>How a handover may have ended although the document arrived. What was refused, or never left, did not arrive.</summary>
    private static readonly string?[] Unsure = [.. new[] { FailureClass.Network, FailureClass.Server, FailureClass.Transient, FailureClass.Unknown }.Select(Words.Of)];

    internal sealed record Taken(OpenConnection Connection, IReadOnlyList<DueCall> Calls);

    /// <summary>Those that are due by themselves; null when there are none.</summary>
    public async Task<Taken?> HandleAsync(int limit, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var ids = await db.Database.SqlQuery<Guid>($"""
            UPDATE receivables.documents SET claimed_until = {now + Lease}
            WHERE id IN (SELECT id FROM receivables.documents
                         WHERE company_id = {db.CurrentCompany} AND due_at <= {now} AND (claimed_until IS NULL OR claimed_until <= {now})
                         ORDER BY due_at LIMIT {limit} FOR UPDATE SKIP LOCKED)
            RETURNING id AS "Value"
            """).ToListAsync(cancellation);
        return ids.Count == 0 ? null : await NoteAsync(ids, cancellation);
    }

    /// <summary>One of them, because its retry is due; null when somebody has it, or it is planned for later.</summary>
    public async Task<Taken?> OneAsync(Guid id, CancellationToken cancellation)
    {
        var (document, now) = (await documents.LockAsync(id, cancellation), time.GetUtcNow());
        return document.State is DocumentState.Accepted or DocumentState.Rejected || document.IsClaimed(now) || document.DueAt > now
            ? null
            : await OneAsync(document, cancellation);
    }

    /// <summary>One that the present work has locked and that nobody has claimed.</summary>
    public async Task<Taken> OneAsync(IssuedDocument document, CancellationToken cancellation)
    {
        document.DueAt = time.GetUtcNow(); // should this node die, it is anybody's when the claim runs out
        document.ClaimedUntil = document.DueAt + Lease;
        await db.SaveChangesAsync(cancellation);
        return await NoteAsync([document.Id], cancellation);
    }

    /// <summary>The calls take long: nobody else may take these up yet.</summary>
    public Task RenewAsync(IReadOnlyList<DueCall> calls, CancellationToken cancellation)
    {
        var (ids, until) = (calls.Select(call => call.DocumentId).ToList(), time.GetUtcNow() + Lease);
        return db.Set<IssuedDocument>().Where(document => ids.Contains(document.Id) && document.ClaimedUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(document => document.ClaimedUntil, until), cancellation);
    }

    /// <summary>Lets everything that is due wait, and says why.</summary>
    public Task PostponeAsync(Error reason, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.Set<IssuedDocument>().Where(document => document.DueAt <= now && (document.ClaimedUntil == null || document.ClaimedUntil <= now)).ExecuteUpdateAsync(
            set => set.SetProperty(document => document.DueAt, now + Postponed).SetProperty(document => document.ProblemCode, reason.Code).SetProperty(document => document.Problem, reason.Message),
            cancellation);
    }

    /// <summary>Says why nothing happens with what is due, and lets it be due: another node can.</summary>
    public Task ExplainAsync(Error reason, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.Set<IssuedDocument>().Where(document => document.DueAt <= now && (document.ClaimedUntil == null || document.ClaimedUntil <= now)).ExecuteUpdateAsync(
            set => set.SetProperty(document => document.ProblemCode, reason.Code).SetProperty(document => document.Problem, reason.Message), cancellation);
    }

    private async Task<Taken> NoteAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var issuer = await documents.IssuerAsync(cancellation);
        var connection = await connections.OpenAsync(issuer.Connection ?? throw new RefusalException(ReceivablesErrors.NoConnection), cancellation);
        var unsure = await db.Set<Attempt>()
            .Where(a => ids.Contains(a.DocumentId) && a.Action == AttemptAction.Submit && (a.EndedAt == null || Unsure.Contains(a.Outcome))).Select(a => a.DocumentId).Distinct().ToListAsync(cancellation);
        var rows = await db.Set<IssuedDocument>().AsNoTracking().Where(d => ids.Contains(d.Id) && d.Key != null)
            .Join(db.Set<SignedDocument>(), d => d.Id, s => s.DocumentId, (d, s) => new { Document = d, s.Xml }).ToListAsync(cancellation);
        var areTold = await callbacks.AreWantedAsync(cancellation);
        var calls = rows.Select(row => Note(row.Document, SentParties.Sent(row.Document, row.Xml, areTold ? callbacks.Of(row.Document.Id) : null), unsure.Contains(row.Document.Id))).ToList();
        return new Taken(connection, calls);
    }

    private DueCall Note(IssuedDocument document, SentDocument sent, bool unsure)
    {
        var submits = document.State is DocumentState.Signed or DocumentState.Error;
        var attempt = new Attempt
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            CompanyId = db.CurrentCompany,
            DocumentId = document.Id,
            Action = submits ? AttemptAction.Submit : AttemptAction.Ask,
            BeganAt = time.GetUtcNow(),
        };
        db.Add(attempt);
        return new DueCall(document.Id, attempt.Id, sent, submits, AsksFirst: submits && (unsure || document.State == DocumentState.Error));
    }
}
