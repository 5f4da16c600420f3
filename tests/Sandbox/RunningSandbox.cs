using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Sandbox.Tests;

/// <summary>A sandbox of the test's own, spoken to over real HTTP.</summary>
public abstract class RunningSandbox : IAsyncLifetime
{
    private readonly WebApplication app = SandboxHost.Build(["--port", "0", "--smtp-port", "0"]);

    protected IServiceProvider Services => app.Services;

    protected HttpClient Client { get; } = new();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(Stop);
        Client.BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await app.DisposeAsync();
    }

    protected async Task PutAsync(params object[] rules) => (await Client.PutAsJsonAsync("/faults", rules, Stop)).EnsureSuccessStatusCode();

    protected async Task<int> HandledAsync() =>
        (await Client.GetFromJsonAsync<JsonElement>("/echo/handled", Stop)).GetProperty("handled").GetInt32();
}
