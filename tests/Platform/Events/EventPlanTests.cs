using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Events;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Events;

/// <summary>
/// A page of a long log is read by an index, whatever it is narrowed down by. With QUITTANCE_ACCEPTANCE=full the log has a million
/// events, and the times are printed.
/// </summary>
public sealed class EventPlanTests(DatabasePerClass<PlatformPostgres> database, ITestOutputHelper output) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    private static readonly int Events = Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full" ? 1_000_000 : 100_000;
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Guid Subject = Guid.CreateVersion7();

    [Fact]
    public async Task No_filter_but_a_text_walks_the_log()
    {
        await using var host = new PlatformHost(database.Database);
        var company = await host.OpenCompanyAsync("long");
        await FillAsync(company);
        EventQuery[] queries =
        [
            new(), new(Kind: "test.rare"), new(Kind: "test.0"), new(Person: Person.ToString()), new(Person: "system"), new(SubjectId: Subject),
            new(From: new DateOnly(2020, 3, 1), To: new DateOnly(2020, 3, 1)), new(Kind: "test.0", From: new DateOnly(2020, 2, 1), To: new DateOnly(2020, 2, 2)),
        ];
        foreach (var query in queries)
        {
            var (plan, rows) = await ExplainAsync(host, company, query);
            output.WriteLine($"{query}: {await TimeAsync(host, company, query)} ms");
            rows.ShouldBeLessThan(5_000, $"{query}\n{plan}");
            plan.ShouldNotContain("Seq Scan", Case.Sensitive, query.ToString());
        }
        output.WriteLine($"a text that is nowhere: {await TimeAsync(host, company, new(Search: "nowhere to be found"))} ms");
    }

    /// <summary>The plan of one page, and how many rows its steps touched together: the events of the day that is looked at, not of the years.</summary>
    private static Task<(string Plan, long Rows)> ExplainAsync(PlatformHost host, Guid company, EventQuery query) => host.InCompanyAsync(company, async services =>
    {
        var events = await services.GetRequiredService<EventFilter>().ApplyAsync(query, CancellationToken.None);
        await using var command = events.OrderByDescending(e => e.Sequence).Take(51).CreateDbCommand();
        command.CommandText = "EXPLAIN (ANALYZE, TIMING OFF) " + command.CommandText;
        command.Transaction = services.GetRequiredService<QuittanceDb>().Database.CurrentTransaction!.GetDbTransaction();
        var lines = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            lines.Add(rows.GetString(0));
        return (string.Join('\n', lines), lines.Sum(RowsOf));
    });

    /// <summary>What a node of the plan returned, and what it read and threw away.</summary>
    private static long RowsOf(string line)
    {
        foreach (var (mark, end) in (ReadOnlySpan<(string, char)>)[("actual rows=", ' '), ("Rows Removed by Filter: ", '\n')])
        {
            if (line.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0)
                return (long)double.Parse((line[(at + mark.Length)..] + end).Split(end)[0], CultureInfo.InvariantCulture);
        }
        return 0;
    }

    private static async Task<long> TimeAsync(PlatformHost host, Guid company, EventQuery query)
    {
        var watch = Stopwatch.StartNew();
        await host.InCompanyAsync(company, services => services.GetRequiredService<ListEvents>().HandleAsync(null, 50, query, CancellationToken.None));
        return watch.ElapsedMilliseconds;
    }

    /// <summary>A minute apart; every tenth by a person, one in ten thousand of a rare kind.</summary>
    private async Task FillAsync(Guid company)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("""
            INSERT INTO platform.events
            SELECT $1, i, timestamptz '2020-01-01 00:00Z' + i * interval '1 minute', CASE WHEN i % 10000 = 0 THEN 'test.rare' ELSE 'test.' || i % 5 END, 'thing',
                   CASE WHEN i % 20000 = 7 THEN $3 ELSE gen_random_uuid() END, CASE WHEN i % 10 = 0 THEN $2 END, 'Somebody', '{"number":"' || i || '"}', '\x00', '\x00'
            FROM generate_series(2, $4) i
            """);
        command.CommandTimeout = 600;
        foreach (var value in (object[])[company, Person, Subject, Events])
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
        await using var analyze = source.CreateCommand("ANALYZE platform.events");
        await analyze.ExecuteNonQueryAsync();
    }
}
