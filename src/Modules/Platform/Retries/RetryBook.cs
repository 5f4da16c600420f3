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
        if (await OpenAsync(operation, cancellation) is { } open)
            return open;
        var chosen = await settings.OfAsync<RetrySettings>(cancellation);
        var retry = New(operation, failure, chosen.Maximum);
        db.Add(retry);
        var first = new RetryTry { RetryId = retry.Id, CompanyId = retry.CompanyId, Number = 0, BeganAt = operation.BeganAt, Outcome = AttemptOutcome.Failed };
        first.Fail(failure, time.GetUtcNow());
        db.Add(first);
        events.Record("retry.opened", new Subject("retry", retry.Id), new { retry.Operation, retry.Label, failureClass = failure.Class.ToString() });
        await DecideAsync(retry, failure, cancellation);
        return retry.Id;
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

    private Task<Guid?> OpenAsync(FailedOperation operation, CancellationToken cancellation) =>
        db.Set<Retry>()
            .Where(retry => retry.Operation == operation.Operation && retry.SubjectId == operation.Subject.Id
                && (retry.State == RetryState.Waiting || retry.State == RetryState.Exhausted))
            .Select(retry => (Guid?)retry.Id)
            .SingleOrDefaultAsync(cancellation);

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
