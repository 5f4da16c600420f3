using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Connections;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Connections;

public sealed class ConnectionTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task A_secret_is_sealed_in_the_database_and_in_no_event()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var host = ConnectedHost.Start(database.Database, sandbox);
        var company = await host.OpenCompanyAsync("sealed");
        var id = await host.AddAsync(company, sandbox, secret: "pl4nted");

        var opened = await OpenAsync(host, company, id);

        opened.Secrets["secret"].ShouldBe("pl4nted");
        (await host.EventsAsync(company)).ShouldAllBe(logged => !logged.Data.Contains("pl4nted"));
        (await SealedAsync(id)).ShouldStartWith("q1.");
    }

    [Fact]
    public async Task A_secret_put_into_the_row_of_another_connection_does_not_open()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var host = ConnectedHost.Start(database.Database, sandbox);
        var company = await host.OpenCompanyAsync("swapped");
        var (mine, other) = (await host.AddAsync(company, sandbox, "mine"), await host.AddAsync(company, sandbox, "other"));
        await ExecuteAsync("UPDATE platform.connection_secrets SET sealed = (SELECT sealed FROM platform.connection_secrets WHERE connection_id = $1) WHERE connection_id = $2", mine, other);

        (await Should.ThrowAsync<RefusalException>(OpenAsync(host, company, other))).Error.ShouldBe(PlatformErrors.SecretUnreadable);
    }

    [Fact]
    public async Task The_secrets_of_every_company_live_through_a_rotation_under_a_new_key()
    {
        var folder = Directory.CreateTempSubdirectory("quittance-rotate-").FullName;
        await using var sandbox = await TestSandbox.StartAsync();
        await using var host = ConnectedHost.Start(database.Database, sandbox, dataFolder: folder);
        var (one, other) = (await host.OpenCompanyAsync("rotate-one"), await host.OpenCompanyAsync("rotate-other"));
        var (mine, theirs) = (await host.AddAsync(one, sandbox, secret: "first"), await host.AddAsync(other, sandbox, secret: "second"));
        var before = await SealedAsync(mine);

        // The secrets of this class's other tests are sealed with another key, which is not here: it must stop, not skip them.
        await ExecuteAsync("DELETE FROM platform.connection_secrets WHERE connection_id <> $1 AND connection_id <> $2", mine, theirs);
        (await host.Services.GetRequiredService<SecretKeeper>().RotateAsync(CancellationToken.None)).ShouldBe(2);

        (await SealedAsync(mine))[..12].ShouldNotBe(before[..12], "the id of the master key stands at the beginning");
        (await OpenAsync(host, one, mine)).Secrets["secret"].ShouldBe("first");
        (await OpenAsync(host, other, theirs)).Secrets["secret"].ShouldBe("second");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_connection_that_something_refers_to_is_not_removed()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var host = ConnectedHost.Start(database.Database, sandbox);
        var company = await host.OpenCompanyAsync("used");
        var id = await host.AddAsync(company, sandbox);
        await ExecuteAsync("CREATE TABLE public.exports_to (connection_id uuid REFERENCES platform.connections)");
        await ExecuteAsync("INSERT INTO public.exports_to VALUES ($1)", id);

        (await Should.ThrowAsync<RefusalException>(RemoveAsync(host, company, id))).Error.ShouldBe(PlatformErrors.ConnectionInUse);
        await ExecuteAsync("DROP TABLE public.exports_to");
        await RemoveAsync(host, company, id);

        await Should.ThrowAsync<RefusalException>(OpenAsync(host, company, id));
    }

    [Fact]
    public async Task A_connection_turned_off_does_not_open()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var host = ConnectedHost.Start(database.Database, sandbox);
        var company = await host.OpenCompanyAsync("off");
        var id = await host.AddAsync(company, sandbox);

        await host.InCompanyAsync(company, services =>
            services.GetRequiredService<SwitchConnection>().HandleAsync(id, isEnabled: false, new DefaultHttpContext(), CancellationToken.None));

        (await Should.ThrowAsync<RefusalException>(OpenAsync(host, company, id))).Error.ShouldBe(PlatformErrors.ConnectionDisabled);
    }

    private static Task<OpenConnection> OpenAsync(PlatformHost host, Guid company, Guid id) =>
        host.InCompanyAsync(company, services => services.GetRequiredService<IConnections>().OpenAsync(id, CancellationToken.None));

    private static Task<bool> RemoveAsync(PlatformHost host, Guid company, Guid id) => host.InCompanyAsync(company, async services =>
    {
        await services.GetRequiredService<SwitchConnection>().RemoveAsync(id, CancellationToken.None);
        return true;
    });

    private async Task<string> SealedAsync(Guid id)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT sealed FROM platform.connection_secrets WHERE connection_id = $1");
        command.Parameters.Add(new() { Value = id });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql, params Guid[] values)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
