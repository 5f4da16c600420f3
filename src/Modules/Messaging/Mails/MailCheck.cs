using Microsoft.Extensions.Options;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Health;

namespace Quittance.Messaging.Mails;

/// <summary>Whether mail leaves: the server answers, nothing waits for long, and little is refused.</summary>
internal sealed class MailCheck(WorkerQueries queries, MailServer server, IOptions<MailOptions> options, TimeProvider time) : ISystemCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    private const string Queue = """
        SELECT count(*) FILTER (WHERE state = 'waiting'),
               count(*) FILTER (WHERE state = 'waiting' AND created_at < $1),
               min(created_at) FILTER (WHERE state = 'waiting'),
               coalesce((array_agg(last_error ORDER BY due_at DESC) FILTER (WHERE state = 'waiting' AND last_error IS NOT NULL))[1], '–'),
               count(*) FILTER (WHERE state = 'failed' AND ended_at > $2),
               coalesce((array_agg(last_error ORDER BY ended_at DESC) FILTER (WHERE state = 'failed' AND ended_at > $2))[1], '–')
        FROM messaging.mails
        """;

    private sealed record Mails(long Waiting, long Late, DateTimeOffset? Oldest, string WaitingError, long Failed, string FailedError);

    public string Name => "mail";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        if (!options.Value.IsConfigured)
            return [MailDiagnoses.MailNone.With()];
        var now = time.GetUtcNow();
        var mails = (await queries.ListAsync(
            Queue,
            row => new Mails(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), row.GetInt64(4), row.GetString(5)),
            cancellation, now - Late, now - Recent)).Single();
        List<SystemFinding> findings = [await ReachAsync(mails.Waiting)];
        if (mails.Late > 0)
            findings.Add(MailDiagnoses.MailWaiting.With(("count", mails.Late), ("minutes", (long)(now - mails.Oldest!.Value).TotalMinutes), ("error", mails.WaitingError)));
        if (mails.Failed > 0)
            findings.Add(MailDiagnoses.MailFailed.With(("count", mails.Failed), ("error", mails.FailedError)));
        return findings;
    }

    private async Task<SystemFinding> ReachAsync(long waiting)
    {
        var (host, port) = (options.Value.Host!, options.Value.EffectivePort);
        try
        {
            await server.GreetAsync();
            return MailDiagnoses.MailGood.With(("host", host), ("waiting", waiting));
        }
        catch (OutsideCallException failure)
        {
            return MailDiagnoses.MailUnreachable.With(("host", host), ("port", port), ("reason", failure.Message));
        }
    }
}
