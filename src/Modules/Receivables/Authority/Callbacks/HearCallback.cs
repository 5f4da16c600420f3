using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority.Callbacks;

/// <summary>
/// The authority says that it has decided. Nothing that it sends is read: the document is due now, and asked about as always, since
/// anybody may have called. Who calls again and again hastens nothing more.
/// </summary>
internal sealed class HearCallback(CallbackTokens tokens, CompanyScope scope, Work work, QuittanceDb db, TimeProvider time)
{
    /// <summary>A document that was asked about so lately is not asked about because of a call.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    public async Task HandleAsync(string token, CancellationToken cancellation)
    {
        if (tokens.Read(token) is not var (company, document))
            throw Refuse.NotFound();
        scope.Enter(company, Actor.System);
        await work.RunAsync(stop => HastenAsync(document, stop), cancellation);
    }

    private Task<int> HastenAsync(Guid id, CancellationToken cancellation)
    {
        var (now, lately) = (time.GetUtcNow(), time.GetUtcNow() - Lately);
        return db.Set<IssuedDocument>()
            .Where(document => document.Id == id && document.State == DocumentState.Submitted && document.DueAt > now)
            .Where(document => !db.Set<Attempt>().Any(attempt => attempt.DocumentId == id && attempt.Action == AttemptAction.Ask && attempt.BeganAt > lately))
            .ExecuteUpdateAsync(set => set.SetProperty(document => document.DueAt, now), cancellation);
    }
}
