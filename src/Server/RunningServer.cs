using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Server;

/// <summary>A server and the database it lives on; disposing stops both, in that order.</summary>
public sealed class RunningServer(WebApplication app, DatabaseHost database) : IAsyncDisposable
{
    /// <summary>The server's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Where the data are, in words for the operator.</summary>
    public string DatabaseDescription => database.Description;

    /// <summary>The addresses it listens on, once started.</summary>
    public IReadOnlyCollection<string> Addresses =>
        [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    /// <summary>Starts listening and working.</summary>
    public Task StartAsync(CancellationToken cancellation) => app.StartAsync(cancellation);

    /// <summary>Waits until the process is asked to stop, then finishes what it is doing.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation) => app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!app.Lifetime.ApplicationStopped.IsCancellationRequested)
            await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
