using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Secrets;

public sealed class RotationTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quittance-rotate-").FullName;

    [Fact]
    public async Task Cookie_keys_lie_sealed_and_a_cookie_lives_through_a_rotation()
    {
        await using var before = new PlatformHost(database.Database, dataFolder: folder);
        var cookie = Protector(before).Protect("who I am");
        (await StoredAsync()).ShouldAllBe(xml => xml.Contains("q1.") && !xml.Contains("<masterKey"));
        await using var command = new PlatformHost(database.Database, dataFolder: folder);
        var keeper = command.Services.GetRequiredService<SecretKeeper>();
        var old = (await keeper.UseAsync(CancellationToken.None)).Single();

        (await keeper.RotateAsync(CancellationToken.None)).ShouldBe((int)old.Texts);

        var uses = await keeper.UseAsync(CancellationToken.None);
        uses.Select(key => (key.Id == old.Id, key.IsCurrent, key.Texts)).ShouldBe([(true, false, 0L), (false, true, old.Texts)]);
        (await StoredAsync()).ShouldAllBe(xml => !xml.Contains(old.Id));
        await using var after = new PlatformHost(database.Database, dataFolder: folder);
        Protector(after).Unprotect(cookie).ShouldBe("who I am");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IDataProtector Protector(PlatformHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private async Task<List<string>> StoredAsync()
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT xml FROM platform.data_protection_keys");
        await using var rows = await command.ExecuteReaderAsync();
        var stored = new List<string>();
        while (await rows.ReadAsync())
            stored.Add(rows.GetString(0));
        stored.ShouldNotBeEmpty();
        return stored;
    }
}
