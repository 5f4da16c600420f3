using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Jobs;

public sealed class JobTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task A_job_runs_for_its_company_after_the_work_that_enqueued_it()
    {
        var runs = new Runs();
        await using var host = Host(runs);
        var company = await host.OpenCompanyAsync("working");
        await host.StartAsync();
        var subject = Guid.CreateVersion7();

        await EnqueueAsync(host, company, subject);

        await Eventually.TrueAsync(() => !runs.Done.IsEmpty);
        runs.Done.ShouldBe([(company, subject)]);
    }

    [Fact]
    public async Task A_job_of_a_work_that_was_rolled_back_never_runs()
    {
        var runs = new Runs();
        await using var host = Host(runs);
        var company = await host.OpenCompanyAsync("undone");
        await host.StartAsync();
        var kept = Guid.CreateVersion7();

        await Should.ThrowAsync<InvalidOperationException>(() => EnqueueAsync(host, company, Guid.CreateVersion7(), thenFail: true));
        await EnqueueAsync(host, company, kept);

        await Eventually.TrueAsync(() => !runs.Done.IsEmpty);
        runs.Done.ShouldBe([(company, kept)]);
    }

    private static Task EnqueueAsync(PlatformHost host, Guid company, Guid subject, bool thenFail = false) =>
        host.InCompanyAsync(company, services =>
        {
            services.GetRequiredService<IJobs>().Enqueue<NotingJob>(subject);
            return thenFail ? throw new InvalidOperationException("The work fails.") : Task.FromResult(true);
        });

    private PlatformHost Host(Runs runs) => new(database.Database, services => services
        .AddSingleton(runs)
        .AddCompanyJob<NotingJob>()
        .AddPlatformWorker());

    internal sealed class Runs
    {
        public ConcurrentQueue<(Guid Company, Guid Subject)> Done { get; } = new();
    }

    internal sealed class NotingJob(Runs runs, CompanyScope scope) : INamedJob
    {
        public static string Name => "test.noting";

        public Task RunAsync(Guid subjectId, CancellationToken cancellation)
        {
            runs.Done.Enqueue((scope.CompanyId!.Value, subjectId));
            return Task.CompletedTask;
        }
    }
}
