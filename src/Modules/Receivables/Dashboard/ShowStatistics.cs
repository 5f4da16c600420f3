using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Exports;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Dashboard;

/// <summary>How often the authority said a thing.</summary>
/// <param name="Day">On the company's calendar.</param>
/// <param name="Kind">Acceptance, rejection or confirmation.</param>
/// <param name="State">The authority's own word.</param>
/// <param name="Code">A code among the findings; empty for answers without one.</param>
/// <param name="Count">How many answers have it. One with several codes counts once for each.</param>
/// <param name="Answers">How many of these are counted here and not at another code: added up over the codes they are the answers.</param>
internal sealed record StatisticsRow(DateOnly Day, AnswerKind Kind, string State, string Code, long Count, long Answers);

/// <summary>Tells how often the authority said what, by day, state and code, out of counts that are kept; for a chart and a pivot, or as a file.</summary>
internal sealed class ShowStatistics(QuittanceDb db, ICurrentCompany company, Work work, TimeProvider time)
{
    private const int MostDays = 366;
    private const int DefaultDays = 30;

    private static readonly ExportColumn<StatisticsRow>[] Columns =
    [
        new("day", row => row.Day),
        new("kind", row => Words.Of(row.Kind)),
        new("state", row => row.State),
        new("code", row => row.Code),
        new("count", row => row.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    public async Task<IReadOnlyList<StatisticsRow>> HandleAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var (first, last) = await RangeAsync(from, to, cancellation);
        return await Rows(first, last).ToListAsync(cancellation);
    }

    public async Task<PushStreamHttpResult> ExportAsync(string? format, DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var writer = ExportFormats.Of(format);
        var (first, last) = await work.RunAsync(token => RangeAsync(from, to, token), cancellation);
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"answers-{first:yyyy-MM-dd}-{last:yyyy-MM-dd}");
        return work.Send(writer, "Answers", Columns, Rows(first, last).AsAsyncEnumerable(), name, cancellation);
    }

    private async Task<(DateOnly First, DateOnly Last)> RangeAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var last = to ?? (await company.ZoneAsync(cancellation)).DayOf(time.GetUtcNow());
        Days.Require("to", last);
        var first = from ?? last.AddDays(1 - DefaultDays);
        Days.Require("from", first);
        if (last < first || last.DayNumber - first.DayNumber >= MostDays)
            Refuse.IfAny([new("from", "OUT_OF_RANGE", $"At most {MostDays} days, the first before the last.")]);
        return (first, last);
    }

    private IQueryable<StatisticsRow> Rows(DateOnly first, DateOnly last) => db.Set<AnswerCount>()
        .Where(count => count.Day >= first && count.Day <= last)
        .GroupBy(count => new { count.Day, count.Kind, count.State, count.Code })
        .Select(group => new { group.Key, Said = group.Sum(count => count.Said), Answers = group.Sum(count => count.Answers) })
        .Where(group => group.Said > 0)
        .OrderBy(group => group.Key.Day).ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.State).ThenBy(group => group.Key.Code)
        .Select(group => new StatisticsRow(group.Key.Day, group.Key.Kind, group.Key.State, group.Key.Code, group.Said, group.Answers));
}
