using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Health;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Health;

/// <summary>What the operator is told of work that stands, is late or fails, and of secrets that cannot be opened.</summary>
public sealed class WorkCheckTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task Jobs_that_are_missed_and_that_fail_again_and_again_are_named_with_whose_they_are()
    {
        await using var host = new PlatformHost(database.Database);
        var company = await host.OpenCompanyAsync("late");
        (await FindingsAsync(host, "recurring")).ShouldHaveSingleItem().Diagnosis.Code.ShouldBe("recurring.good");
        await RunAsync($"""
            INSERT INTO platform.recurring_jobs (id, company_id, name, schedule, next_at, failures)
            VALUES ('{company}', '{company}', 'test.late', '', now() - interval '20 minutes', 5);
            INSERT INTO platform.job_runs (id, company_id, job_id, node, due_at, started_at, ended_at, outcome, error)
            VALUES ('{company}', '{company}', '{company}', 'n', now(), now(), now(), 'failed', 'The other side is down.');
            INSERT INTO platform.recurring_jobs (id, name, schedule, paused_at, paused_by_name) VALUES (gen_random_uuid(), 'test.paused', '', now(), 'Ann')
            """);

        var findings = await FindingsAsync(host, "recurring");

        findings.Select(finding => finding.Found).ShouldBe(
        [
            "1 recurring jobs are overdue, test.late for 20 minutes.",
            "The job test.late of late failed 5 times in a row: The other side is down.",
            "The server's job test.paused is paused by Ann.",
        ]);
        await RunAsync("DELETE FROM platform.job_runs; DELETE FROM platform.recurring_jobs");
    }

    [Fact]
    public async Task Retries_that_nobody_tries_and_those_that_wait_for_a_person_are_counted()
    {
        await using var host = new PlatformHost(database.Database);
        var company = await host.OpenCompanyAsync("retrying");
        (await FindingsAsync(host, "retries")).ShouldHaveSingleItem().Diagnosis.Code.ShouldBe("retries.flow");
        await RunAsync($"""
            INSERT INTO platform.retries (id, company_id, operation, subject_kind, subject_id, label, state, failure_class, last_error, attempts, maximum, priority, next_at, created_at)
            SELECT gen_random_uuid(), '{company}', 'x', 'x', gen_random_uuid(), 'x', s, 'Network', 'x', 1, 5, 0, CASE WHEN s = 'waiting' THEN now() - interval '30 minutes' END, now()
            FROM unnest(ARRAY['waiting', 'exhausted', 'exhausted']) s
            """);

        (await FindingsAsync(host, "retries")).Select(finding => finding.Found).ShouldBe(
            ["1 retries are overdue, one of them for 30 minutes.", "2 operations were given up and wait for a person, in 1 companies."]);
        await RunAsync("DELETE FROM platform.retries");
    }

    [Fact]
    public async Task A_batch_on_which_nobody_works_is_told_and_one_that_is_served_is_not()
    {
        await using var host = new PlatformHost(database.Database);
        var company = await host.OpenCompanyAsync("batching");
        await RunAsync($"""
            INSERT INTO platform.batches (id, company_id, kind, arguments, state, total, succeeded, failed, next_position, created_at, created_by_name, served_at)
            SELECT gen_random_uuid(), '{company}', 'x', 'null', 'Processing', 9, 0, 0, 1, now() - interval '1 day', 'Ann', at
            FROM unnest(ARRAY[now() - interval '2 hours', now() - interval '1 minute']) at
            """);

        var finding = (await FindingsAsync(host, "batches")).ShouldHaveSingleItem();

        (finding.Diagnosis.Code, finding.Values["count"], finding.Values["minutes"]).ShouldBe(("batches.stuck", "1", "120"));
        await RunAsync("DELETE FROM platform.batches");
        (await FindingsAsync(host, "batches")).ShouldHaveSingleItem().Diagnosis.Code.ShouldBe("batches.flow");
    }

    [Fact]
    public async Task A_secret_of_a_master_key_that_is_not_here_is_an_error_that_names_the_key()
    {
        await using var host = new PlatformHost(database.Database);
        (await FindingsAsync(host, "secrets")).ShouldHaveSingleItem().Diagnosis.Code.ShouldBe("secrets.good");
        await RunAsync("INSERT INTO platform.data_protection_keys VALUES ('test', 'q1.0badc0de.x')");

        var finding = (await FindingsAsync(host, "secrets")).ShouldHaveSingleItem();

        (finding.Diagnosis.State, finding.Values["key"], finding.Values["texts"]).ShouldBe((SystemState.Error, "0badc0de", "1"));
        await RunAsync("DELETE FROM platform.data_protection_keys WHERE name = 'test'");
    }

    private static async Task<IReadOnlyList<SystemFinding>> FindingsAsync(PlatformHost host, string check) =>
        await host.Services.GetServices<ISystemCheck>().Single(one => one.Name == check).LookAsync(CancellationToken.None);

    private async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
