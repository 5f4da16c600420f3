using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Health;
using Quittance.Platform.Http;

namespace Quittance.Platform.Jobs;

/// <summary>One run: noted, done, its end noted, each in a scope of its own.</summary>
internal sealed class RunJob(IServiceScopeFactory scopes, WorkMetrics metrics, TimeProvider time, ILogger<RunJob> logger)
{
    /// <summary>What takes longer hangs, and would keep the next run from beginning.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Runs the job, unless another node has it or there is no room.</summary>
    public async Task HandleAsync(Guid? companyId, Guid id, CancellationToken stopping)
    {
        if (await InScopeAsync(companyId, services => services.GetRequiredService<TakeJob>().HandleAsync(id, stopping)) is not { } taken)
            return;
        metrics.Began(taken.Name, taken.Late);
        var began = time.GetTimestamp();
        var end = await CallAsync(companyId, taken, stopping);
        metrics.Ran(taken.Name, StateFilter.WordOf(end.Outcome), time.GetElapsedTime(began));
        // Also while the server stops: what was done must not be lost.
        await InScopeAsync(companyId, services => services.GetRequiredService<EndJob>().HandleAsync(taken, end, CancellationToken.None));
    }

    private async Task<JobEnd> CallAsync(Guid? companyId, TakeJob.Taken taken, CancellationToken stopping)
    {
        using var grace = new StopGrace(stopping, time);
        using var limit = new CancellationTokenSource(Longest, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(grace.Over, limit.Token);
        await using var alive = new Heartbeat($"run {taken.RunId} of job {taken.Name}", TakeJob.Lease / 3, ended => StayAsync(companyId, taken, over, ended), logger, time);
        try
        {
            var items = await InScopeAsync(companyId, services => services.GetRequiredKeyedService<IRecurringJob>(taken.Name).RunAsync(over.Token));
            return new JobEnd(JobOutcome.Done, items, null);
        }
        catch (Exception failure)
        {
            return Judge(failure, taken, over.IsCancellationRequested, limit.IsCancellationRequested);
        }
    }

    private JobEnd Judge(Exception failure, TakeJob.Taken taken, bool over, bool tooLong)
    {
        switch (failure)
        {
            case OperationCanceledException when tooLong:
                return new JobEnd(JobOutcome.Failed, null, "It took longer than an hour and was cut off.");
            case OperationCanceledException when over:
                return new JobEnd(JobOutcome.Interrupted, null, "The server stopped meanwhile.");
            case OutsideCallException or RefusalException:
                return new JobEnd(JobOutcome.Failed, null, failure.Message);
            default:
                logger.LogError(failure, "Run {Run} of job {Job} failed in a way that nobody foresaw", taken.RunId, taken.Name);
                return new JobEnd(JobOutcome.Failed, null, "Something went wrong on our side; the log says what.");
        }
    }

    /// <summary>Says that the run lives. One that another node took for dead is given up.</summary>
    private async Task StayAsync(Guid? companyId, TakeJob.Taken taken, CancellationTokenSource over, CancellationToken ended)
    {
        if (!await InScopeAsync(companyId, services => services.GetRequiredService<EndJob>().StayAsync(taken, ended)))
            await over.CancelAsync();
    }

    private async Task<T> InScopeAsync<T>(Guid? companyId, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (companyId is { } company)
            scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        return await action(scope.ServiceProvider);
    }
}
