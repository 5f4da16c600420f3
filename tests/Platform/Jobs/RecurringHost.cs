using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quittance.Platform.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.Contracts.Settings;
using Quittance.Platform.Jobs;
using Quittance.Platform.Settings;
using Quittance.Platform.Tests.Retries;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Jobs;

/// <summary>Recurring jobs on a test database, one of which does what the test says, and a clock that it moves.</summary>
internal sealed class RecurringHost : IAsyncDisposable
{
    public const string Daily = "test.daily";
    public const string Often = "test.often";
    public const string Server = "test.server";

    private readonly PlatformHost host;

    public RecurringHost(TestDatabase database, TestClock clock, Chores chores)
    {
        Clock = clock;
        host = new PlatformHost(database, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            services.AddSingleton(chores).AddScoped<INotifications>(_ => chores);
            services.AddSettingsSection<ChoreSettings>();
            services.AddRecurringJob<Chore, ChoreSettings>(Daily, "Does something each day", settings => JobSchedule.DailyAt(settings.At));
            services.AddRecurringJob<Chore>(Often, "Does something often", JobSchedule.Every(TimeSpan.FromMinutes(15)), canPause: false);
            services.AddServerJob<Chore>(Server, "Does something for the server", JobSchedule.Every(TimeSpan.FromHours(1)));
        });
    }

    public TestClock Clock { get; }

    public PlatformHost Platform => host;

    /// <summary>Opens a company in Budapest and plans its jobs.</summary>
    public async Task<Guid> OpenCompanyAsync()
    {
        var company = await host.OpenCompanyAsync($"c{Guid.CreateVersion7():N}");
        await PlanAsync(company);
        return company;
    }

    /// <summary>What the reader of the event log does when settings change.</summary>
    public Task PlanAsync(Guid? company) => InAsync(company, async services =>
    {
        await services.GetRequiredService<PlanJobs>().HandleAsync(CancellationToken.None);
        return true;
    });

    /// <summary>What a node does when it looks once; what belongs to others in the database is passed over.</summary>
    public async Task<int> LookAsync(Guid? company, CancellationToken stopping = default)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var due = (await scope.ServiceProvider.GetRequiredService<DueJobs>().FindAsync(1000, CancellationToken.None)).Where(one => one.CompanyId == company).ToList();
        foreach (var one in due) // at once there would be no room for the third, and chance would choose it
            await host.Services.GetRequiredService<RunJob>().HandleAsync(company, one.Id, stopping);
        return due.Count;
    }

    /// <summary>A node takes what is due in hand and dies.</summary>
    public async Task<int> TakeAndDieAsync(Guid company)
    {
        var taken = 0;
        await using var scope = host.Services.CreateAsyncScope();
        foreach (var due in (await scope.ServiceProvider.GetRequiredService<DueJobs>().FindAsync(1000, CancellationToken.None)).Where(one => one.CompanyId == company))
            taken += await OutsideAsync(company, services => services.GetRequiredService<TakeJob>().HandleAsync(due.Id, CancellationToken.None)) is null ? 0 : 1;
        return taken;
    }

    public async Task<ShowJobs.View> ShowAsync(Guid? company, string job) =>
        (await InAsync(company, services => services.GetRequiredService<ShowJobs>().HandleAsync(CancellationToken.None))).Single(one => one.Name == job);

    public async Task<IReadOnlyList<ShowJobs.RunView>> RunsAsync(Guid? company, string job) => (await InAsync(company, services =>
        services.GetRequiredService<ListJobRuns>().HandleAsync(job, new ListJobRuns.Query(null, null, null), CancellationToken.None))).Items;

    public Task ChangeAsync(Guid? company, Func<ChangeJob, Task> change) => InAsync(company, async services =>
    {
        await change(services.GetRequiredService<ChangeJob>());
        return true;
    });

    public async Task SetAsync(Guid company, string section, JsonObject values)
    {
        await InAsync(company, services => services.GetRequiredService<ReviseSettings>().HandleAsync(
            section, new(values.ToDictionary(one => one.Key, one => one.Value?.DeepClone())), WithIfMatch(), CancellationToken.None));
        await PlanAsync(company);
    }

    public async Task MoveAsync(Guid company, string timeZone)
    {
        await InAsync(company, services => services.GetRequiredService<ReviseCompany>().HandleAsync(new("moved", "CR", "EUR", timeZone), WithIfMatch(), CancellationToken.None));
        await PlanAsync(company);
    }

    public async Task<T> InAsync<T>(Guid? company, Func<IServiceProvider, Task<T>> action) =>
        await OutsideAsync(company, services => services.GetRequiredService<JobWork>().RunAsync(_ => action(services), CancellationToken.None));

    /// <summary>In the scope, outside any transaction.</summary>
    public async Task<T> OutsideAsync<T>(Guid? company, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = host.Services.CreateAsyncScope();
        if (company is { } id)
            scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(id, new Actor(Guid.CreateVersion7(), "Ann"));
        return await action(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static DefaultHttpContext WithIfMatch()
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.IfMatch = "*";
        return http;
    }
}
