using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Events;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Events;

public sealed class AuditChainTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task A_log_nobody_touched_verifies()
    {
        await using var host = new PlatformHost(database.Database);
        var company = await OpenWithEventsAsync(host, "clean");

        (await VerifyAsync(host, company)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE platform.events SET data = '{}' WHERE company_id = $1 AND sequence = 3", 3, AuditFault.Altered)]
    [InlineData("UPDATE platform.events SET actor_name = 'Somebody else' WHERE company_id = $1 AND sequence = 3", 3, AuditFault.Altered)]
    [InlineData("UPDATE platform.events SET occurred_at = occurred_at - interval '1 day' WHERE company_id = $1 AND sequence = 3", 3, AuditFault.Altered)]
    [InlineData("DELETE FROM platform.events WHERE company_id = $1 AND sequence = 3", 3, AuditFault.Missing)]
    [InlineData("DELETE FROM platform.events WHERE company_id = $1 AND sequence = 5", 5, AuditFault.Missing)]
    [InlineData("DELETE FROM platform.events WHERE company_id = $1", 1, AuditFault.Missing)]
    [InlineData("INSERT INTO platform.events SELECT company_id, 6, occurred_at, kind, subject_kind, subject_id, actor_id, actor_name, data, hash, hash FROM platform.events WHERE company_id = $1 AND sequence = 5", 6, AuditFault.Altered)]
    public async Task A_log_changed_by_hand_is_found_out(string sql, long sequence, AuditFault fault)
    {
        await using var host = new PlatformHost(database.Database);
        var company = await OpenWithEventsAsync(host, "forged" + Guid.CreateVersion7().ToString("N"));

        await ForgeAsync(sql, company);

        (await VerifyAsync(host, company)).ShouldContain(new AuditFinding(sequence, fault));
    }

    [Fact]
    public async Task The_program_cannot_change_the_log_even_if_it_wanted_to()
    {
        await using var host = new PlatformHost(database.Database);
        var company = await OpenWithEventsAsync(host, "kept");
        await using var source = NpgsqlDataSource.Create(database.AppConnectionString);
        await using var command = source.CreateCommand("UPDATE platform.events SET data = '{}'");

        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe("42501");
        (await VerifyAsync(host, company)).ShouldBeEmpty();
    }

    private static async Task<Guid> OpenWithEventsAsync(PlatformHost host, string name)
    {
        var company = await host.OpenCompanyAsync(name);
        foreach (var kind in (string[])["thing.one", "thing.two", "thing.three", "thing.four"])
            await host.RecordAsync(company, kind);
        return company;
    }

    /// <summary>As the superuser, with the triggers off: whoever has the database file can do as much.</summary>
    private async Task ForgeAsync(string sql, Guid company)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        await using (var off = new NpgsqlCommand("SET session_replication_role = replica", connection))
            await off.ExecuteNonQueryAsync();
        await using var forge = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = company } } };
        (await forge.ExecuteNonQueryAsync()).ShouldBePositive();
    }

    private static Task<List<AuditFinding>> VerifyAsync(PlatformHost host, Guid company) => host.InCompanyAsync(company, async services =>
    {
        var findings = new List<AuditFinding>();
        await foreach (var finding in services.GetRequiredService<AuditVerifier>().VerifyAsync(CancellationToken.None))
            findings.Add(finding);
        return findings;
    });
}
