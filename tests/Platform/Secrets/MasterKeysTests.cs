using Microsoft.Extensions.Configuration;
using Quittance.Platform.Secrets;

namespace Quittance.Platform.Tests.Secrets;

public sealed class MasterKeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quittance-keys-").FullName;

    private string KeyFile => Path.Combine(folder, "secrets.key");

    [Fact]
    public void The_first_key_is_made_in_a_file_for_the_owner_alone()
    {
        var keys = MasterKeys.From(null, folder);

        var made = keys.Current.Id;

        File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        MasterKeys.From(null, folder).Current.Id.ShouldBe(made);
    }

    [Fact]
    public void Many_that_start_at_once_agree_on_one_key()
    {
        var ids = Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(16).Select(_ => MasterKeys.From(null, folder).Current.Id).ToList();

        ids.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(folder).ShouldBe([KeyFile]);
    }

    [Fact]
    public void A_key_that_another_process_added_is_found_and_the_old_one_stays()
    {
        var running = MasterKeys.From(null, folder);
        var old = running.Current.Id;
        var command = MasterKeys.From(null, folder);

        command.AddNew();

        command.Current.Id.ShouldNotBe(old);
        running.Find(command.Current.Id).ShouldNotBeNull();
        running.Find(old).ShouldNotBeNull();
        File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Keys_given_by_configuration_win_and_no_file_is_made()
    {
        var (older, newer) = (MasterKey.New(), MasterKey.New());
        var given = $"{Convert.ToBase64String(older.Bytes)},{Convert.ToBase64String(newer.Bytes)}";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Quittance:Secrets:Key", given)]).Build();

        var keys = MasterKeys.From(configuration, folder);

        keys.Ids.ShouldBe([older.Id, newer.Id]);
        keys.Current.Id.ShouldBe(newer.Id);
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
