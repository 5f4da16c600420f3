using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quittance.Platform.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.People;
using Quittance.Testing;

namespace Quittance.Platform.Tests;

/// <summary>The platform on a test database, without a web server.</summary>
internal sealed class PlatformHost : IAsyncDisposable
{
    private readonly IHost host;

    public PlatformHost(TestDatabase database, Action<IServiceCollection>? more = null, string? dataFolder = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddPlatform(new DatabaseOptions(database.OwnerConnectionString, database.AppConnectionString), dataFolder);
        more?.Invoke(builder.Services);
        host = builder.Build();
    }

    public IServiceProvider Services => host.Services;

    public Task StartAsync() => host.StartAsync();

    /// <summary>Opens a company with an owner of its own.</summary>
    public async Task<Guid> OpenCompanyAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var owner = await scope.ServiceProvider.GetRequiredService<RegisterPerson>()
            .HandleAsync(new($"{name} owner", $"owner@{name}.example", "correct horse battery"));
        var fields = new CompanyFields(name, "HU", "EUR", "Europe/Budapest");
        var created = await scope.ServiceProvider.GetRequiredService<CreateCompany>()
            .HandleAsync(fields, new Actor(owner.Id, owner.Name), CancellationToken.None);
        return created.Id;
    }

    /// <summary>Runs in one work of the company.</summary>
    public async Task<T> InCompanyAsync<T>(Guid companyId, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(companyId, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<Work>()
            .RunAsync(_ => action(scope.ServiceProvider), CancellationToken.None);
    }

    public Task RecordAsync(Guid companyId, string kind, Guid? subject = null) => InCompanyAsync(companyId, services =>
    {
        services.GetRequiredService<IEventLog>().Record(kind, new Subject("thing", subject ?? Guid.Empty), new { kind });
        return Task.FromResult(true);
    });

    public Task<List<LoggedEvent>> EventsAsync(Guid companyId) => InCompanyAsync(companyId, services =>
        services.GetRequiredService<QuittanceDb>().Set<LoggedEvent>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
