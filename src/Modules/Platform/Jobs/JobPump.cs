using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Jobs;

/// <summary>Runs recurring jobs that are due, a few at a time. Any number of nodes may pump at once.</summary>
internal sealed class JobPump(IServiceScopeFactory scopes, RunJob run, TimeProvider time, ILogger<JobPump> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly int Most = Math.Max(4, Environment.ProcessorCount * 2);

    private readonly Dictionary<Guid, Task> running = [];
    private bool planned;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        finally
        {
            await Task.WhenAll(running.Values);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await PlanOnceAsync(cancellation);
            await BeginDueAsync(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(failure, "Recurring jobs could not be looked for; they are looked for again in {Pause}", Pause);
        }
    }

    /// <summary>This version of the program may know jobs that no company has yet, or other schedules.</summary>
    private async Task PlanOnceAsync(CancellationToken cancellation)
    {
        if (planned)
            return;
        await using var all = scopes.CreateAsyncScope();
        await PlanAsync(null, cancellation);
        foreach (var company in await all.ServiceProvider.GetRequiredService<IAllCompanies>().ListAsync(cancellation))
            await PlanAsync(company.Id, cancellation);
        planned = true;
    }

    private async Task PlanAsync(Guid? companyId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (companyId is { } company)
            scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        var plan = scope.ServiceProvider.GetRequiredService<PlanJobs>();
        await scope.ServiceProvider.GetRequiredService<JobWork>().RunAsync(
            async token =>
            {
                await plan.HandleAsync(token);
                return true;
            },
            cancellation);
    }

    private async Task BeginDueAsync(CancellationToken cancellation)
    {
        foreach (var (id, _) in running.Where(one => one.Value.IsCompleted).ToList())
            running.Remove(id);
        if (running.Count >= Most)
            return;
        await using var scope = scopes.CreateAsyncScope();
        foreach (var due in await scope.ServiceProvider.GetRequiredService<DueJobs>().FindAsync(Most, cancellation))
        {
            if (running.Count < Most && !running.ContainsKey(due.Id))
                running.Add(due.Id, RunAsync(due, cancellation));
        }
    }

    private async Task RunAsync(DueJobs.Due due, CancellationToken cancellation)
    {
        await Task.Yield(); // the next one begins meanwhile
        try
        {
            await run.HandleAsync(due.CompanyId, due.Id, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Its lease runs out, and whoever sees it first closes it.
            logger.LogError(failure, "Recurring job {Job} could not be run", due.Id);
        }
        catch (OperationCanceledException)
        {
            // The node stops before the run began.
        }
    }
}
