using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Dashboard;

/// <summary>One day of the chart.</summary>
internal sealed record DashboardDay(DateOnly Day, long Submitted, long Accepted, long Rejected, long Failed);

/// <summary>How issuing stands.</summary>
/// <param name="Standing">How many documents are in each state.</param>
/// <param name="Today">How many came into each state today, by the company's calendar.</param>
/// <param name="AcceptanceRate">Accepted among all decided in the days shown, 0 to 1; null when none was decided.</param>
/// <param name="SecondsToAcceptance">On average in the days shown; null when none was accepted.</param>
/// <param name="Due">How many the program will send, or ask about, by itself.</param>
/// <param name="NextDueAt">When it next does so.</param>
/// <param name="Days">The last 30 days, the oldest first; each day is there.</param>
/// <param name="Troubled">Rejected or failed lately, the newest first.</param>
internal sealed record DashboardView(
    IReadOnlyDictionary<string, long> Standing, IReadOnlyDictionary<string, long> Today, decimal? AcceptanceRate, decimal? SecondsToAcceptance,
    long Due, DateTimeOffset? NextDueAt, IReadOnlyList<DashboardDay> Days, IReadOnlyList<DocumentItem> Troubled);

/// <summary>Shows it out of counts that are kept, never counted.</summary>
internal sealed class ShowDashboard(QuittanceDb db, ICurrentCompany company, TimeProvider time)
{
    private const int DaysShown = 30;
    private const int TroubledShown = 10;

    private sealed record Sum(DateOnly Day, DocumentState State, long Entered, long Seconds);

    public async Task<DashboardView> HandleAsync(CancellationToken cancellation)
    {
        var today = await TodayAsync(cancellation);
        var first = today.AddDays(1 - DaysShown);
        var sums = await db.Set<DocumentCount>().Where(count => count.Day >= first)
            .GroupBy(count => new { count.Day, count.State })
            .Select(group => new Sum(group.Key.Day, group.Key.State, group.Sum(c => c.Entered), group.Sum(c => c.Seconds))).ToListAsync(cancellation);
        var (accepted, rejected) = (Of(sums, DocumentState.Accepted), Of(sums, DocumentState.Rejected));
        var due = db.Set<IssuedDocument>().Where(document => document.DueAt != null);
        return new DashboardView(
            await StandingAsync(cancellation),
            Enum.GetValues<DocumentState>().ToDictionary(Words.Of, state => sums.Where(sum => sum.Day == today && sum.State == state).Sum(sum => sum.Entered)),
            accepted.Entered + rejected.Entered == 0 ? null : decimal.Round((decimal)accepted.Entered / (accepted.Entered + rejected.Entered), 4),
            accepted.Entered == 0 ? null : decimal.Round((decimal)accepted.Seconds / accepted.Entered, 1),
            await due.LongCountAsync(cancellation),
            await due.MinAsync(document => document.DueAt, cancellation),
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

    /// <summary>Each state by its own index, then the newest of both.</summary>
    private async Task<List<DocumentItem>> TroubledAsync(CancellationToken cancellation)
    {
        var rejected = await NewestAsync(DocumentState.Rejected, cancellation);
        var failed = await NewestAsync(DocumentState.Error, cancellation);
        return [.. rejected.Concat(failed).OrderByDescending(document => document.UpdatedAt).Take(TroubledShown).Select(DocumentItem.Of)];
    }

    private Task<List<IssuedDocument>> NewestAsync(DocumentState state, CancellationToken cancellation) =>
        db.Set<IssuedDocument>().AsNoTracking().Where(document => document.State == state)
            .OrderByDescending(document => document.UpdatedAt).Take(TroubledShown).ToListAsync(cancellation);

    private async Task<DateOnly> TodayAsync(CancellationToken cancellation)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await company.SettingsAsync(cancellation)).TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
    }
}
