using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.Contracts.Retries;
using Quittance.Platform.Contracts.Settings;
using Quittance.Platform.Health;

namespace Quittance.Platform.Retries;

/// <summary>Opens entries, and decides after each failed attempt whether there is another.</summary>
internal sealed class RetryBook(
    QuittanceDb db, ICompanySettings settings, IEventLog events, INotifications notifications, WorkMetrics metrics, TimeProvider time) : IRetries
{
    public async Task<Guid> AddAsync(FailedOperation operation, OutsideCallException failure, CancellationToken cancellation)
    {
        var open = await OpenAsync(operation, cancellation);
        if (open is { IsPlanned: true })
            return open.Id;
        // Locked only now: who decides about an entry that is planned holds it first, and what it is about after.
        var held = open is null ? null : await LockAsync(open.Id, cancellation);
        if (held is { IsPlanned: true })
            return held.Id;
        var chosen = await settings.OfAsync<RetrySettings>(cancellation);
        var retry = held is { IsOpen: true } ? held.CountOther(chosen.Maximum) : db.Add(New(operation, failure, chosen.Maximum)).Entity;
        await NoteAsync(retry, operation, failure, cancellation);
        return retry.Id;
    }

    private async Task NoteAsync(Retry retry, FailedOperation operation, OutsideCallException failure, CancellationToken cancellation)
    {
        var attempt = new RetryTry { RetryId = retry.Id, CompanyId = retry.CompanyId, Number = retry.Attempts, BeganAt = operation.BeganAt, Outcome = AttemptOutcome.Failed };
        attempt.Fail(failure, time.GetUtcNow());
        db.Add(attempt);
        events.Record("retry.opened", new Subject("retry", retry.Id), new { retry.Operation, retry.Label, failureClass = failure.Class.ToString() });
        await DecideAsync(retry, failure, cancellation);
    }

    /// <summary>After a failure: waits for the next attempt, or gives up and tells the managers.</summary>
    public async Task DecideAsync(Retry retry, OutsideCallException failure, CancellationToken cancellation)
    {
        (retry.FailureClass, retry.LastError) = (failure.Class, failure.Message);
        var chosen = await settings.OfAsync<RetrySettings>(cancellation);
        if (RetrySchedule.Delay(chosen, failure, retry.Attempts + 1, retry.Maximum, Random.Shared.NextDouble()) is { } delay)
            retry.WaitUntil(time.GetUtcNow() + delay);
        else
            GiveUp(retry);
    }

    private void GiveUp(Retry retry)
    {
        retry.End(RetryState.Exhausted, time.GetUtcNow());
        metrics.GaveUp(retry.Operation);
        events.Record("retry.exhausted", new Subject("retry", retry.Id), new { retry.Operation, retry.Label, retry.Attempts });
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["label"] = retry.Label,
            ["attempts"] = retry.Attempts.ToString(CultureInfo.InvariantCulture),
            ["error"] = retry.LastError,
        };
        notifications.Tell(
            Permissions.WorkManage, new Notice("retry.exhausted", NoticeSeverity.Error, new Subject("retry", retry.Id), words, $"work/retries/{retry.Id}"));
    }

    private Task<Retry?> OpenAsync(FailedOperation operation, CancellationToken cancellation) => db.Set<Retry>().AsNoTracking()
        .Where(retry => retry.Operation == operation.Operation && retry.SubjectId == operation.Subject.Id)
        .SingleOrDefaultAsync(retry => retry.State == RetryState.Waiting || retry.State == RetryState.Exhausted, cancellation);

    private Task<Retry?> LockAsync(Guid id, CancellationToken cancellation) =>
        db.Set<Retry>().FromSql($"SELECT * FROM platform.retries WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation);

    private Retry New(FailedOperation operation, OutsideCallException failure, int maximum) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        CompanyId = db.CurrentCompany,
        Operation = operation.Operation,
        SubjectKind = operation.Subject.Kind,
        SubjectId = operation.Subject.Id,
        Label = operation.Label,
        FailureClass = failure.Class,
        LastError = failure.Message,
        Maximum = maximum,
        Priority = operation.Priority,
        CreatedAt = time.GetUtcNow(),
    };
}
