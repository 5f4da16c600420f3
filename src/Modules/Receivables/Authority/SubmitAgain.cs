using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Retries;
using Quittance.Platform.Contracts.Settings;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority;

/// <summary>Hands a document over again after it failed: the same bytes under the same key, and asked for first where an earlier call had no answer.</summary>
internal sealed class SubmitAgain(Work work, TakeDue take, MakeCalls calls, KeepResult keep, DocumentBook documents, ICompanySettings settings, IEventLog events, TimeProvider time) : INamedOperation
{
    public static string Name => "receivables.submit";

    public async Task TryAsync(RetryAttempt attempt, CancellationToken cancellation)
    {
        var taken = await work.RunAsync(stop => take.OneAsync(attempt.Subject.Id, stop), cancellation);
        if (taken is not { Calls: [var due] })
            return;
        var asked = taken with { Calls = [attempt.EarlierUnanswered ? due with { AsksFirst = due.Submits } : due] };
        var result = (await calls.HandleAsync(asked, atOnce: 1, cancellation)).Single();
        await work.RunAsync(async stop => await keep.HandleAsync([result], await settings.OfAsync<FollowSettings>(stop), isRetry: true, stop), cancellation);
        if (result.Failure is { } failure)
            throw failure;
    }

    /// <summary>Nobody tries again: it waits for a person.</summary>
    public async Task AbandonAsync(Subject subject, CancellationToken cancellation)
    {
        var document = await documents.LockAsync(subject.Id, cancellation);
        if (document is { State: DocumentState.Signed, DueAt: null })
            events.Record(document, document.Fail(ReceivablesErrors.GivenUp, time.GetUtcNow()));
    }
}
