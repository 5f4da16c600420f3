using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority;

/// <summary>Finds the companies that have documents due, and has them worked off, one round per company at a time on this node.</summary>
internal sealed class AuthorityPump(IServiceScopeFactory scopes, TimeProvider time, ILogger<AuthorityPump> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long this node leaves a company alone whose secrets it cannot open.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private readonly Dictionary<Guid, Task> busy = []; // touched by the loop alone
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> forOthers = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await BeginAsync(stoppingToken);
        }
        finally
        {
            await Task.WhenAll(busy.Values);
        }
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var company in await CompaniesAsync(cancellation))
            {
                if ((!busy.TryGetValue(company, out var round) || round.IsCompleted) && !IsForOthers(company))
                    busy[company] = Task.Run(() => WorkOffAsync(company, cancellation), CancellationToken.None);
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(failure, "Due documents could not be looked for; they are looked for again in {Pause}", Pause);
        }
    }

    private bool IsForOthers(Guid company) => forOthers.TryGetValue(company, out var until) && until > time.GetUtcNow();

    private async Task WorkOffAsync(Guid company, CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested && await RoundAsync(company, cancellation))
            {
                // Until nothing is due.
            }
        }
        catch (RefusalException refusal) when (SecretsNotHere.Is(refusal.Error))
        {
            forOthers[company] = time.GetUtcNow() + Rest;
            logger.LogWarning("Documents of company {Company} are left to other servers for {Rest}: {Reason}", company, Rest, refusal.Message);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(failure, "Documents of company {Company} could not be followed; they are due again", company);
        }
        catch (OperationCanceledException)
        {
            // The server stops. Calls without an answer are asked about by whoever comes next.
        }
    }

    private async Task<bool> RoundAsync(Guid company, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<FollowDue>().HandleAsync(cancellation);
    }

    private async Task<List<Guid>> CompaniesAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<QuittanceDb>();
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        var now = time.GetUtcNow();
        return await db.Set<IssuedDocument>().IgnoreQueryFilters().Where(document => document.DueAt <= now && (document.ClaimedUntil == null || document.ClaimedUntil <= now))
            .Select(document => document.CompanyId).Distinct().ToListAsync(cancellation);
    }
}
