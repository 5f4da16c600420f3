using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Retries;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority;

/// <summary>Writes down, in one work, what calls brought: the notes get their ends, the documents their states, the answers their place.</summary>
internal sealed class KeepResult(QuittanceDb db, DocumentBook documents, KeepAnswer answers, IRetries retries, IEventLog events, TimeProvider time)
{
    private static readonly TimeSpan RateLimitPause = TimeSpan.FromMinutes(1);

    /// <summary>To so few questions after handing over "unknown" may mean that the document is still on its way inside.</summary>
    private const int StillArriving = 4;

    /// <summary>Writes them down in the present work.</summary>
    /// <param name="results">Of one company.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="isRetry">A failure is told to the retry that asked for the call, not entered as a new one.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task HandleAsync(IReadOnlyCollection<CallResult> results, FollowSettings settings, bool isRetry, CancellationToken cancellation)
    {
        var byId = (await documents.LockAsync([.. results.Select(result => result.Call.DocumentId)], cancellation)).ToDictionary(document => document.Id);
        var attemptIds = results.Select(result => result.Call.AttemptId).ToList();
        var attempts = await db.Set<Attempt>().Where(attempt => attemptIds.Contains(attempt.Id)).ToDictionaryAsync(attempt => attempt.Id, cancellation);
        foreach (var result in results)
        {
            var (document, attempt) = (byId[result.Call.DocumentId], attempts[result.Call.AttemptId]);
            attempt.EndedAt = time.GetUtcNow();
            (attempt.Outcome, attempt.Detail) = OutcomeOf(result);
            if (result.Before is { } before)
                await answers.HandleAsync(document, before, cancellation);
            document.ClaimedUntil = null;
            await ApplyAsync(document, attempt, result, settings, isRetry, cancellation);
        }
        await EndLostAsync(results, cancellation);
    }

    /// <summary>An answer also tells what became of earlier calls that never had one.</summary>
    private Task<int> EndLostAsync(IReadOnlyCollection<CallResult> results, CancellationToken cancellation)
    {
        var (now, answered) = (time.GetUtcNow(), results.Where(result => result.Failure is null).Select(result => result.Call.DocumentId).ToList());
        var current = results.Select(result => result.Call.AttemptId).ToList();
        return db.Set<Attempt>().Where(a => answered.Contains(a.DocumentId) && a.EndedAt == null && !current.Contains(a.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedAt, now).SetProperty(a => a.Outcome, "no-answer"), cancellation);
    }

    private Task ApplyAsync(IssuedDocument document, Attempt attempt, CallResult result, FollowSettings settings, bool isRetry, CancellationToken cancellation)
    {
        if (document.State is DocumentState.Accepted or DocumentState.Rejected)
            return Task.CompletedTask; // decided meanwhile, by a call of another node
        if (result.Failure is { } failure)
            return FailAsync(document, attempt, failure, settings, isRetry, cancellation);
        if (result.Handover is { } handover)
            HandedOver(document, handover, settings);
        return result.Asked ? AnsweredAsync(document, result.Word, settings, cancellation) : Task.CompletedTask;
    }

    private void HandedOver(IssuedDocument document, Handover handover, FollowSettings settings)
    {
        if (handover.Outcome == HandoverOutcome.Refused)
            events.Record(document, document.Fail(ReceivablesErrors.Refused(handover.Detail), time.GetUtcNow()), new StepNote { Reason = handover.Detail });
        else if (document.State != DocumentState.Submitted)
            events.Record(document, document.Submit(time.GetUtcNow(), NextQuestion(0, settings)));
    }

    private async Task AnsweredAsync(IssuedDocument document, Word? word, FollowSettings settings, CancellationToken cancellation)
    {
        if (word is null)
        {
            Unknown(document, settings);
            return;
        }
        var answer = await answers.HandleAsync(document, word, cancellation);
        if (answer.IsDeciding)
            events.Record(document, document.Decide(answer.Kind == AnswerKind.Acceptance, time.GetUtcNow()), new StepNote { Reason = answer.Reasons });
        else if (word.State == AuthorityState.Failed)
            SendAgain(document, settings);
        else
            AskLater(document, answer, settings);
    }

    private void Unknown(IssuedDocument document, FollowSettings settings)
    {
        document.Asked++;
        if (document.SubmittedAt is null)
            Lose(document, sendAt: null); // it never had it: whoever wants it sent says so
        else if (GivesUp(document, settings))
            return;
        else if (document.Asked < StillArriving)
            document.DueAt = NextQuestion(document.Asked, settings);
        else
            Lose(document, sendAt: time.GetUtcNow());
    }

    private void Lose(IssuedDocument document, DateTimeOffset? sendAt)
    {
        events.Record(document, document.Take(DocumentAction.Lose, time.GetUtcNow()));
        document.DueAt = sendAt;
    }

    /// <summary>The authority failed at it. The same bytes are sent again at the pace of the questions, and not for ever.</summary>
    private void SendAgain(IssuedDocument document, FollowSettings settings)
    {
        document.Asked++;
        if (GivesUp(document, settings))
            return;
        var sendAt = time.GetUtcNow() + settings.WaitAfter(document.Asked);
        if (document.State == DocumentState.Submitted)
            Lose(document, sendAt);
        else
            document.DueAt = sendAt;
    }

    private void AskLater(IssuedDocument document, Answer answer, FollowSettings settings)
    {
        document.Asked++;
        document.Note(answer.IsVerified == false ? ReceivablesErrors.BadSignature : null);
        if (!GivesUp(document, settings))
            document.DueAt = NextQuestion(document.Asked, settings);
    }

    private bool GivesUp(IssuedDocument document, FollowSettings settings)
    {
        if ((document.SubmittedAt ?? document.IssuedAt) > time.GetUtcNow() - settings.GiveUpAfter)
            return false;
        events.Record(document, document.Fail(ReceivablesErrors.NotDecided, time.GetUtcNow()));
        return true;
    }

    private async Task FailAsync(IssuedDocument document, Attempt attempt, OutsideCallException failure, FollowSettings settings, bool isRetry, CancellationToken cancellation)
    {
        document.Note(ReceivablesErrors.Unreached(failure.Message));
        if (failure.Class == FailureClass.RateLimit)
            document.DueAt = time.GetUtcNow() + (failure.RetryAfter ?? RateLimitPause); // nothing failed: it is not its turn
        else if (attempt.Action == AttemptAction.Ask)
        {
            document.Asked++;
            document.DueAt = GivesUp(document, settings) ? null : NextQuestion(document.Asked, settings);
        }
        else
        {
            document.DueAt = null; // the retry has it now
            if (!isRetry)
                await retries.AddAsync(new FailedOperation(SubmitAgain.Name, DocumentEvents.Subject(document), $"{document.Number}", attempt.BeganAt), failure, cancellation);
        }
    }

    private DateTimeOffset? NextQuestion(int asked, FollowSettings settings) => settings.Enabled ? time.GetUtcNow() + settings.WaitAfter(asked) : null;

    private static (string Outcome, string? Detail) OutcomeOf(CallResult result) => result switch
    {
        { Failure: { } failure } => (Words.Of(failure.Class), failure.Message),
        { Asked: true, Word: { } word } => (word.StateText, null),
        { Asked: true } => ("unknown", null),
        { Handover: { } handover } => (Words.Of(handover.Outcome), handover.Detail),
        _ => ("unknown", null),
    };
}
