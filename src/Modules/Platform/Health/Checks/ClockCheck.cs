using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>
/// Clocks: due dates, sign-in codes and the taking over of jobs all lean on them. Each node notes how far it is ahead of the
/// database, which compares the nodes with each other as well.
/// </summary>
internal sealed class ClockCheck(WorkerQueries queries, DatabaseClock clock) : ISystemCheck
{
    private static readonly TimeSpan Worth = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Wrong = TimeSpan.FromSeconds(25); // a one-time code is good for half a minute

    public string Name => "clock";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var clocks = await queries.ListAsync(
            $"SELECT name, clock_ahead FROM platform.nodes WHERE {Nodes.Alive}", row => (row.GetString(0), row.GetTimeSpan(1)), cancellation);
        return Judge([(Environment.MachineName, (await clock.LookAsync(cancellation)).Ahead), .. clocks]);
    }

    internal static IReadOnlyList<SystemFinding> Judge(IReadOnlyList<(string Node, TimeSpan Ahead)> clocks)
    {
        List<SystemFinding> wrong =
        [
            .. clocks.Where(one => one.Ahead.Duration() > Worth).Select(one =>
                (one.Ahead.Duration() > Wrong ? Diagnoses.ClockWrong : Diagnoses.ClockDiffers)
                    .With(("node", one.Node), ("seconds", (long)one.Ahead.Duration().TotalSeconds))),
        ];
        return wrong.Count > 0
            ? wrong
            : [Diagnoses.ClockAgrees.With(("milliseconds", (long)Math.Ceiling(clocks.Max(one => one.Ahead.Duration()).TotalMilliseconds)))];
    }
}
