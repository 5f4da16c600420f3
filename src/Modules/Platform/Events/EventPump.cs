using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Events;

/// <summary>Feeds every reader what it has not seen yet, company by company. Any number of nodes may pump at once.</summary>
internal sealed class EventPump(IServiceScopeFactory scopes, EventSignal signal, ILogger<EventPump> logger) : BackgroundService
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ReaderNames().Select(name => PumpAsync(name, stoppingToken)));

    private IReadOnlyList<string> ReaderNames()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IEventReader>().Select(reader => reader.Name)];
    }

    private async Task PumpAsync(string reader, CancellationToken cancellation)
    {
        using var bell = signal.Subscribe(null);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                foreach (var companyId in await CompaniesBehindAsync(reader, cancellation))
                    await CatchUpAsync(reader, companyId, cancellation);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                logger.LogError(failure, "Reader {Reader} could not look for events; it looks again", reader);
            }
            await bell.WaitAsync(LookAnyway, cancellation);
        }
    }

    private async Task<IReadOnlyList<Guid>> CompaniesBehindAsync(string reader, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EventCheckpoints>().CompaniesBehindAsync(reader, cancellation);
    }

    private async Task CatchUpAsync(string reader, Guid companyId, CancellationToken cancellation)
    {
        while (await StepAsync(reader, companyId, cancellation))
        {
            // One event, one transaction: what was handled stays handled.
        }
    }

    private async Task<bool> StepAsync(string name, Guid companyId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(companyId, Actor.System);
        var step = scope.ServiceProvider.GetRequiredService<EventStep>();
        var reader = scope.ServiceProvider.GetServices<IEventReader>().Single(r => r.Name == name);
        try
        {
            return await step.TakeAsync(reader, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Reader {Reader} failed on an event of company {CompanyId}", name, companyId);
            await step.NoteFailureAsync(reader.Name, failure, cancellation);
            return false;
        }
    }
}
