using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Receivables.Authority;

/// <summary>One round: notes the calls, makes several at a time, and writes down what they brought.</summary>
internal sealed class FollowDue(Work work, TakeDue take, MakeCalls calls, KeepResult keep, ICompanySettings settings, QuittanceDb db, ILogger<FollowDue> logger)
{
    /// <summary>Does one round.</summary>
    /// <returns>Whether anything was due.</returns>
    /// <exception cref="RefusalException">This node cannot open the company's secrets; what is due stays so for another.</exception>
    public async Task<bool> HandleAsync(CancellationToken cancellation)
    {
        var (follow, taken) = await TakeAsync(cancellation);
        if (taken is null)
            return false;
        db.ChangeTracker.Clear();
        var results = await calls.HandleAsync(taken, follow.CallsAtOnce, cancellation);
        await KeepAsync(results, follow, cancellation);
        return true;
    }

    /// <summary>All in one work; and when that fails each by itself, so that one answer that cannot be kept costs no other.</summary>
    private async Task KeepAsync(IReadOnlyCollection<CallResult> results, FollowSettings follow, CancellationToken cancellation)
    {
        try
        {
            await work.RunAsync(stop => keep.HandleAsync(results, follow, isRetry: false, stop), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "What {Count} calls brought could not be kept together; each is kept by itself", results.Count);
            foreach (var result in results)
                await KeepAloneAsync(result, follow, cancellation);
        }
    }

    private async Task KeepAloneAsync(CallResult result, FollowSettings follow, CancellationToken cancellation)
    {
        try
        {
            db.ChangeTracker.Clear();
            await work.RunAsync(stop => keep.HandleAsync([result], follow, isRetry: false, stop), cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Due again when its lease is over; the note without an end stays, so it is asked about first.
            logger.LogError(fault, "What the call about {Document} brought could not be kept", result.Call.DocumentId);
        }
    }

    private async Task<(FollowSettings Settings, TakeDue.Taken? Taken)> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            return await work.RunAsync(async stop =>
            {
                var chosen = await settings.OfAsync<FollowSettings>(stop);
                return (chosen, await take.HandleAsync(chosen.BatchSize, stop));
            }, cancellation);
        }
        catch (RefusalException refusal) when (SecretsNotHere.Is(refusal.Error))
        {
            db.ChangeTracker.Clear();
            await work.RunAsync(stop => take.ExplainAsync(refusal.Error, stop), cancellation);
            throw;
        }
        catch (RefusalException refusal)
        {
            // The connection was turned off or taken away: nothing can be done before a person mends that.
            db.ChangeTracker.Clear();
            await work.RunAsync(stop => take.PostponeAsync(refusal.Error, stop), cancellation);
            return (new FollowSettings(), null);
        }
    }
}
