using System.Diagnostics;
using Quittance.Kernel.Errors;
using Quittance.Platform.Database;

namespace Quittance.Platform.Tests.Database;

public sealed class PrivatePostgresTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("quittance-pg-tests-").FullName;

    public PrivatePostgresTests() => File.SetUnixFileMode(root, (UnixFileMode)Convert.ToInt32("755", 8));

    private PrivatePostgresOptions Options => new() { Folder = Path.Combine(root, "postgres"), Durable = false };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Data_outlive_a_restart()
    {
        await using (var first = await PrivatePostgres.StartAsync(Options, Stop))
            await Ask.OneAsync(first.OwnerConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");

        await using var second = await PrivatePostgres.StartAsync(Options, Stop);

        (await Ask.OneAsync(second.OwnerConnectionString, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Starters_at_once_share_one_server()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PrivatePostgres.StartAsync(Options, Stop)));

        var started = await Task.WhenAll(servers.Select(one => Ask.OneAsync(one.OwnerConnectionString, "SELECT pg_postmaster_start_time()")));
        foreach (var server in servers)
            await server.DisposeAsync();

        started.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_last_user_to_leave_stops_the_server()
    {
        var first = await PrivatePostgres.StartAsync(Options, Stop);
        var second = await PrivatePostgres.StartAsync(Options, Stop);

        await first.DisposeAsync();
        var afterOne = Postmaster(second) is not null;
        await second.DisposeAsync();

        afterOne.ShouldBeTrue();
        Postmaster(second).ShouldBeNull();
    }

    [Fact]
    public async Task A_killed_server_starts_again()
    {
        var first = await PrivatePostgres.StartAsync(Options, Stop);
        using (var process = Process.GetProcessById(Postmaster(first)!.ProcessId))
        {
            process.Kill();
            await process.WaitForExitAsync(Stop);
        }

        await using var second = await PrivatePostgres.StartAsync(Options, Stop);

        (await Ask.OneAsync(second.OwnerConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_pid_file_with_a_number_in_use_is_no_obstacle()
    {
        await using (var first = await PrivatePostgres.StartAsync(Options, Stop)) { }
        var file = Path.Combine(Options.Folder, "data", "postmaster.pid");
        await File.WriteAllTextAsync(file, $"{Environment.ProcessId}\n{Options.Folder}/data\n1\n5432\n/nowhere\n\n\nready\n", Stop);

        await using var second = await PrivatePostgres.StartAsync(Options, Stop);

        (await Ask.OneAsync(second.OwnerConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_too_deep_for_a_socket_still_works()
    {
        var deep = Path.Combine(root, new string('a', 60), new string('b', 60), "with, comma");

        await using var postgres = await PrivatePostgres.StartAsync(Options with { Folder = deep }, Stop);

        (await Ask.OneAsync(postgres.OwnerConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_checkout_nobody_else_may_enter_keeps_its_data_elsewhere()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root has an account to drop to.");
        var closed = Directory.CreateDirectory(Path.Combine(root, "closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var postgres = await PrivatePostgres.StartAsync(Options with { Folder = Path.Combine(closed.FullName, "postgres") }, Stop);
        await postgres.DisposeAsync();

        (await File.ReadAllTextAsync(Path.Combine(closed.FullName, "postgres", "moved-to"), Stop)).ShouldBe(postgres.Folder);
        (await PrivatePostgres.RemoveAsync(Options with { Folder = postgres.Folder }, Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task Initialization_that_was_cut_short_is_done_again()
    {
        Directory.CreateDirectory(Path.Combine(Options.Folder, "data.new", "base"));

        await using var postgres = await PrivatePostgres.StartAsync(Options, Stop);

        (await Ask.OneAsync(postgres.OwnerConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Lost_passwords_are_named_in_one_line()
    {
        await using (var first = await PrivatePostgres.StartAsync(Options, Stop)) { }
        File.Delete(Path.Combine(Options.Folder, "secrets.json"));

        var refusal = await Should.ThrowAsync<RefusalException>(() => PrivatePostgres.StartAsync(Options, Stop));

        refusal.Error.Code.ShouldBe(PrivatePostgresErrors.SecretLost.Code);
        refusal.Message.ShouldNotContain("\n");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static PrivatePostgresPidFile? Postmaster(PrivatePostgres postgres) =>
        PrivatePostgresPidFile.Running(Path.Combine(postgres.Folder, "data"));
}
