using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>
/// Whether the readers keep up with the log. One that can never handle an event stands there for good without anybody at a screen
/// noticing: this is where it is said.
/// </summary>
internal sealed class EventCheck(WorkerQueries queries, IServiceScopeFactory scopes, TimeProvider time) : ISystemCheck
{
    /// <summary>They fell in the first minute: what passes by itself is over by then.</summary>
    private const int ManyFailures = 5;
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    private const string Behind = """
        SELECT known.reader, s.company_id, co.name, coalesce(c.position, 0), s.last_sequence, coalesce(c.failures, 0), coalesce(c.last_error, '')
        FROM unnest($1::text[]) known (reader) CROSS JOIN platform.event_streams s
        JOIN platform.companies co ON co.id = s.company_id
        LEFT JOIN platform.event_checkpoints c ON c.company_id = s.company_id AND c.reader = known.reader
        WHERE s.last_sequence > coalesce(c.position, 0)
        ORDER BY coalesce(c.failures, 0) DESC, s.last_sequence - coalesce(c.position, 0) DESC LIMIT 20
        """;

    private const string OldestUnread = "SELECT occurred_at FROM platform.events WHERE sequence > $1 ORDER BY sequence LIMIT 1";

    private sealed record Lag(string Reader, Guid CompanyId, string Company, long Position, long Last, int Failures, string Error);

    public string Name => "events";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var lags = await queries.ListAsync(
            Behind,
            row => new Lag(row.GetString(0), row.GetGuid(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt32(5), row.GetString(6)),
            cancellation,
            [ReaderNames()]);
        var findings = new List<SystemFinding>();
        foreach (var lag in lags)
        {
            if (await JudgeAsync(lag, cancellation) is { } finding)
                findings.Add(finding);
        }
        return findings.Count > 0 ? findings : [Diagnoses.EventsRead.With()];
    }

    private string[] ReaderNames()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IEventReader>().Select(reader => reader.Name)];
    }

    private async Task<SystemFinding?> JudgeAsync(Lag lag, CancellationToken cancellation)
    {
        if (lag.Failures >= ManyFailures)
            return Diagnoses.EventsStuck.With(
                ("reader", lag.Reader), ("failures", lag.Failures), ("sequence", lag.Position + 1), ("company", lag.Company), ("error", lag.Error));
        var oldest = await queries.OfCompanyAsync(
            lag.CompanyId, OldestUnread, row => row.GetFieldValue<DateTimeOffset>(0), cancellation, lag.Position);
        return oldest is [var at] && time.GetUtcNow() - at is var age && age > Late
            ? Diagnoses.EventsBehind.With(
                ("reader", lag.Reader), ("count", lag.Last - lag.Position), ("minutes", age.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)))
            : null;
    }
}
