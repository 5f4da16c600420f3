using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;
using Quittance.Receivables.Authority;
using Quittance.Receivables.Issued;
using Quittance.Receivables.Issuers;

namespace Quittance.Receivables.Dashboard;

/// <summary>One day of the chart.</summary>
internal sealed record DashboardDay(DateOnly Day, long Submitted, long Accepted, long Rejected, long Failed);

/// <summary>What the program does by itself.</summary>
/// <param name="Waiting">How many documents it will send, or ask about, by itself; more than 10,000 are not counted.</param>
/// <param name="NextAt">When it next does so; null when nothing waits.</param>
/// <param name="IsAsking">Whether it asks for answers by itself; otherwise only a person does.</param>
/// <param name="Connection">The way to the authority; null when there is none.</param>
internal sealed record DashboardQueue(int Waiting, DateTimeOffset? NextAt, bool IsAsking, ConnectionStanding? Connection);

/// <summary>A document that was rejected or failed.</summary>
/// <param name="Document">It.</param>
/// <param name="Reasons">What the authority objects to, code and text of each; null when it did not reject it.</param>
internal sealed record TroubledDocument(DocumentItem Document, string? Reasons);

/// <summary>How issuing stands.</summary>
/// <param name="Standing">How many documents are in each state.</param>
/// <param name="Today">How many came into each state today, by the company's calendar.</param>
/// <param name="AcceptanceRate">Accepted among all decided in the days shown, 0 to 1; null when none was decided.</param>
/// <param name="SecondsToAcceptance">On average in the days shown; null when none was accepted.</param>
/// <param name="Queue">What the program does by itself.</param>
/// <param name="Days">The last 30 days, the oldest first and today last; each day is there.</param>
/// <param name="Troubled">Rejected or failed lately, the newest first.</param>
internal sealed record DashboardView(
    IReadOnlyDictionary<string, long> Standing, IReadOnlyDictionary<string, long> Today, decimal? AcceptanceRate, decimal? SecondsToAcceptance,
    DashboardQueue Queue, IReadOnlyList<DashboardDay> Days, IReadOnlyList<TroubledDocument> Troubled);

/// <summary>Shows it out of counts that are kept, never counted.</summary>
internal sealed class ShowDashboard(QuittanceDb db, ICurrentCompany company, ICompanySettings settings, IConnections connections, TimeProvider time)
{
    private const int DaysShown = 30;
    private const int TroubledShown = 10;
    private const int MostWaiting = 10_000;

    private sealed record Sum(DateOnly Day, DocumentState State, long Entered, long Seconds);

    public async Task<DashboardView> HandleAsync(CancellationToken cancellation)
    {
        var today = (await company.ZoneAsync(cancellation)).DayOf(time.GetUtcNow());
        var first = today.AddDays(1 - DaysShown);
        var sums = await db.Set<DocumentCount>().Where(count => count.Day >= first)
            .GroupBy(count => new { count.Day, count.State })
            .Select(group => new Sum(group.Key.Day, group.Key.State, group.Sum(c => c.Entered), group.Sum(c => c.Seconds))).ToListAsync(cancellation);
        var (accepted, rejected) = (Of(sums, DocumentState.Accepted), Of(sums, DocumentState.Rejected));
        return new DashboardView(
            await StandingAsync(cancellation),
            Enum.GetValues<DocumentState>().ToDictionary(Words.Of, state => sums.Where(sum => sum.Day == today && sum.State == state).Sum(sum => sum.Entered)),
            accepted.Entered + rejected.Entered == 0 ? null : decimal.Round((decimal)accepted.Entered / (accepted.Entered + rejected.Entered), 4),
            accepted.Entered == 0 ? null : decimal.Round((decimal)accepted.Seconds / accepted.Entered, 1),
            await QueueAsync(cancellation),
            [.. Enumerable.Range(0, DaysShown).Select(day => DayOf(sums, first.AddDays(day)))],
            await TroubledAsync(cancellation));
    }

    private static (long Entered, long Seconds) Of(List<Sum> sums, DocumentState state) =>
        (sums.Where(sum => sum.State == state).Sum(sum => sum.Entered), sums.Where(sum => sum.State == state).Sum(sum => sum.Seconds));

    private static DashboardDay DayOf(List<Sum> sums, DateOnly day)
    {
        long Entered(DocumentState state) => sums.Where(sum => sum.Day == day && sum.State == state).Sum(sum => sum.Entered);
        return new DashboardDay(day, Entered(DocumentState.Submitted), Entered(DocumentState.Accepted), Entered(DocumentState.Rejected), Entered(DocumentState.Error));
    }

    private async Task<Dictionary<string, long>> StandingAsync(CancellationToken cancellation)
    {
        var standing = await db.Set<DocumentCount>().GroupBy(count => count.State)
            .Select(group => new { group.Key, Count = group.Sum(count => count.Standing) }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return Enum.GetValues<DocumentState>().ToDictionary(Words.Of, state => standing.GetValueOrDefault(state));
    }

    private async Task<DashboardQueue> QueueAsync(CancellationToken cancellation)
    {
        var due = db.Set<IssuedDocument>().Where(document => document.DueAt != null);
        var used = await db.Set<Issuer>().Select(issuer => issuer.Connection).SingleOrDefaultAsync(cancellation);
        return new DashboardQueue(
            await due.Take(MostWaiting).CountAsync(cancellation),
            await due.MinAsync(document => document.DueAt, cancellation),
            (await settings.OfAsync<FollowSettings>(cancellation)).Enabled,
            used is { } id ? await connections.StandingAsync(id, cancellation) : null);
    }

    /// <summary>Each state by its own index, then the newest of both.</summary>
    private async Task<List<TroubledDocument>> TroubledAsync(CancellationToken cancellation)
    {
        var rejected = await NewestAsync(DocumentState.Rejected, cancellation);
        var failed = await NewestAsync(DocumentState.Error, cancellation);
        var shown = rejected.Concat(failed).OrderByDescending(document => document.UpdatedAt).Take(TroubledShown).ToList();
        var ids = shown.ConvertAll(document => document.Id);
        var answers = await db.Set<Answer>().AsNoTracking().Where(answer => ids.Contains(answer.DocumentId) && answer.IsDeciding)
            .ToDictionaryAsync(answer => answer.DocumentId, answer => answer.Reasons, cancellation);
        return [.. shown.Select(document => new TroubledDocument(DocumentItem.Of(document), answers.GetValueOrDefault(document.Id)))];
    }

    private Task<List<IssuedDocument>> NewestAsync(DocumentState state, CancellationToken cancellation) =>
        db.Set<IssuedDocument>().AsNoTracking().Where(document => document.State == state)
            .OrderByDescending(document => document.UpdatedAt).Take(TroubledShown).ToListAsync(cancellation);
}
