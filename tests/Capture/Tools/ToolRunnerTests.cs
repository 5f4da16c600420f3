using System.Globalization;
using Quittance.Capture.Tests.Samples;
using Quittance.Capture.Tools;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Tools;

public sealed class ToolRunnerTests : IDisposable
{
    private readonly PrivateFolder folder = new();

    [Fact]
    public async Task A_tool_that_hangs_is_killed_with_everything_it_started()
    {
        using var host = new ReadingHost(limits => limits.ToolSeconds = 1);

        var outcome = await RunAsync(host, "sleep 600 & echo $! > child; wait");

        outcome.ShouldBeOfType<ToolOutcome.TimedOut>();
        var child = int.Parse(await File.ReadAllTextAsync(folder.File("child")), CultureInfo.InvariantCulture);
        await Eventually.TrueAsync(() => !IsRunning(child));
    }

    [Fact]
    public async Task A_tool_that_wants_too_much_memory_does_not_get_it()
    {
        using var host = new ReadingHost(limits => limits.ToolMemoryBytes = 64 * 1024 * 1024);

        (await RunAsync(host, "head -c 500000000 /dev/zero | tail -c 400000000 | wc -c; exit 7")).ShouldBeOfType<ToolOutcome.Failed>()
            .Message.ShouldContain("memory");
    }

    [Fact]
    public async Task A_tool_that_never_stops_talking_is_cut_short()
    {
        using var host = new ReadingHost(limits => limits.MaxToolOutputBytes = 1000);

        (await RunAsync(host, "while :; do echo more; done")).ShouldBeOfType<ToolOutcome.TooMuchOutput>();
    }

    [Fact]
    public async Task A_tool_that_fills_the_disk_is_stopped()
    {
        using var host = new ReadingHost(limits => limits.MaxToolFileBytes = 1024 * 1024);

        (await RunAsync(host, "exec head -c 8000000 /dev/zero > unpacked")).ShouldBeOfType<ToolOutcome.Failed>();

        new FileInfo(folder.File("unpacked")).Length.ShouldBeLessThanOrEqualTo(1024 * 1024);
    }

    [Fact]
    public async Task A_tool_that_complains_at_length_is_not_waited_for()
    {
        using var host = new ReadingHost();

        (await RunAsync(host, "head -c 500000 /dev/zero | tr '\\0' x >&2; exit 3")).ShouldBeOfType<ToolOutcome.Failed>().ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task A_tool_that_is_not_installed_is_named()
    {
        using var host = new ReadingHost();

        (await host.Tools.RunAsync("no-such-tool", [], folder, CancellationToken.None)).ShouldBe(new ToolOutcome.Missing("no-such-tool"));
    }

    [Fact]
    public async Task A_tool_sees_no_secret_of_the_server_and_no_shell_reads_its_arguments()
    {
        using var host = new ReadingHost();
        Environment.SetEnvironmentVariable("QUITTANCE_TEST_SECRET", "hush");

        var seen = await host.Tools.RunAsync("env", [], folder, CancellationToken.None);
        var said = await host.Tools.RunAsync("echo", ["$HOME; `id`"], folder, CancellationToken.None);

        seen.ShouldBeOfType<ToolOutcome.Done>().Text.ShouldNotContain("hush");
        said.ShouldBeOfType<ToolOutcome.Done>().Text.ShouldBe("$HOME; `id`\n");
    }

    [Fact]
    public void A_private_folder_is_the_users_own_and_goes_with_its_content()
    {
        File.WriteAllText(folder.File("page.pgm"), "x");
        File.GetUnixFileMode(folder.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        folder.Dispose();

        Directory.Exists(folder.Path).ShouldBeFalse();
    }

    public void Dispose()
    {
        if (Directory.Exists(folder.Path))
            folder.Dispose();
    }

    private Task<ToolOutcome> RunAsync(ReadingHost host, string script) =>
        host.Tools.RunAsync("sh", ["-c", script], folder, CancellationToken.None);

    /// <summary>A process that was killed and not yet collected by its parent is listed as a zombie, state Z.</summary>
    private static bool IsRunning(int id)
    {
        var status = $"/proc/{id}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Split(')')[1].StartsWith(" Z", StringComparison.Ordinal);
    }
}
