using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Health;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Health.Checks;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Health;

/// <summary>What the system page and the doctor say when something is wrong.</summary>
public sealed class SystemCheckTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task A_reader_that_can_never_handle_an_event_is_an_error_that_names_it()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync("stuck");
        await RunAsync($"""
            INSERT INTO platform.event_checkpoints (reader, company_id, position, failures, last_error, retry_at)
            VALUES ('test.fussy', '{company}', 0, 9, 'No such column', now())
            """);

        var finding = (await FindingsAsync(host, "events")).Single(found => found.Values["company"] == "stuck");

        finding.Diagnosis.Code.ShouldBe("events.stuck");
        finding.Diagnosis.State.ShouldBe(SystemState.Error);
        finding.Found.ShouldBe("The reader test.fussy has failed 9 times on event 1 of the company stuck: No such column");
    }

    [Fact]
    public async Task A_reader_that_nobody_runs_falls_behind()
    {
        await using var host = Host();
        await host.OpenCompanyAsync("behind");

        var check = ActivatorUtilities.CreateInstance<EventCheck>(host.Services, new LateClock(TimeSpan.FromHours(1)));
        var findings = await check.LookAsync(CancellationToken.None);

        findings.ShouldContain(finding => finding.Diagnosis.Code == "events.behind" && finding.Values["reader"] == "test.fussy");
    }

    [Theory]
    [InlineData(0, "jobs.flow")]
    [InlineData(10, "jobs.late")]
    [InlineData(40, "jobs.stand")]
    public async Task A_job_that_nobody_takes_is_told_by_its_age(int minutes, string code)
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync($"waiting{minutes}");
        await host.InCompanyAsync(company, services =>
        {
            services.GetRequiredService<IJobs>().Enqueue<NeverRun>(Guid.CreateVersion7());
            return Task.FromResult(true);
        });

        var check = new JobCheck(host.Services.GetRequiredService<WorkerQueries>(), new LateClock(TimeSpan.FromMinutes(minutes)));

        (await check.LookAsync(CancellationToken.None)).ShouldHaveSingleItem().Diagnosis.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_node_that_went_without_a_word_is_told_and_that_nobody_works()
    {
        await using var host = Host();
        await RunAsync("INSERT INTO platform.nodes VALUES (gen_random_uuid(), 'gone/7', 'worker', '1', now(), now() - interval '5 minutes', '0', '/data', 1, 1)");

        var codes = (await FindingsAsync(host, "nodes")).Select(finding => finding.Diagnosis.Code);

        codes.ShouldBe(["nodes.no-worker", "nodes.silent"]);
    }

    [Fact]
    public async Task A_running_node_notes_itself_and_leaves_when_it_stops()
    {
        var host = Host(more: services => services.AddPlatformListener());
        await host.StartAsync();

        await Eventually.TrueAsync(async () => await NodesAsync() == 1);
        (await FindingsAsync(host, "clock")).ShouldHaveSingleItem().Diagnosis.Code.ShouldBe("clock.agrees");
        await host.DisposeAsync();

        (await NodesAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(0.4, "clock.agrees")]
    [InlineData(-5, "clock.differs")]
    [InlineData(60, "clock.wrong")]
    public void A_clock_that_differs_is_told_by_how_much(double seconds, string code) =>
        ClockCheck.Judge([("here", TimeSpan.Zero), ("there", TimeSpan.FromSeconds(seconds))]).ShouldHaveSingleItem().Diagnosis.Code.ShouldBe(code);

    [Theory]
    [InlineData(900_000_000, 0, "disk.full")]
    [InlineData(4_000_000_000, 0, "disk.low")]
    [InlineData(50_000_000_000, 5_000_000_000, "disk.filling")]
    [InlineData(50_000_000_000, 1_000_000_000, "disk.enough")]
    public void A_disk_is_judged_by_its_room_and_by_how_fast_it_fills(long free, long growth, string code) =>
        DiskVerdict.Of("here", new("/data", free, 100_000_000_000), growth).Diagnosis.Code.ShouldBe(code);

    [Fact]
    public async Task A_check_that_fails_is_a_finding_and_hides_no_other()
    {
        await using var host = Host(more: services => services.AddSystemCheck<BrokenCheck>());

        var looks = await host.Services.GetRequiredService<SystemReport>().LookAsync(withDatabase: true, CancellationToken.None);

        looks.Single(look => look.Check == "broken").Findings.ShouldHaveSingleItem().Found.ShouldContain("It broke.");
        looks.ShouldContain(look => look.Check == "database" && look.Findings[0].Diagnosis.State == SystemState.Ok);
    }

    private PlatformHost Host(Action<IServiceCollection>? more = null) => new(database.Database, services =>
    {
        services.AddEventReader<FussyReader>().AddCompanyJob<NeverRun>();
        more?.Invoke(services);
    });

    private static async Task<IReadOnlyList<SystemFinding>> FindingsAsync(PlatformHost host, string check) =>
        await host.Services.GetServices<ISystemCheck>().Single(one => one.Name == check).LookAsync(CancellationToken.None);

    private async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> NodesAsync()
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM platform.nodes WHERE seen_at > now() - interval '1 minute'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed class LateClock(TimeSpan late) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + late;
    }

    internal sealed class FussyReader : IEventReader
    {
        public string Name => "test.fussy";

        public IReadOnlyCollection<string> Kinds => ["company.opened"];

        public Task HandleAsync(LoggedEvent logged, CancellationToken cancellation) => Task.CompletedTask;
    }

    internal sealed class NeverRun : INamedJob
    {
        public static string Name => "test.never";

        public Task RunAsync(Guid subjectId, CancellationToken cancellation) => Task.CompletedTask;
    }

    internal sealed class BrokenCheck : ISystemCheck
    {
        public string Name => "broken";

        public bool NeedsDatabase => false;

        public Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation) => throw new InvalidOperationException("It broke.");
    }
}
