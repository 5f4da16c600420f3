using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Dashboard;

/// <summary>How often the authority said a thing.</summary>
/// <param name="Day">In UTC.</param>
/// <param name="Kind">Acceptance, rejection or confirmation.</param>
/// <param name="State">The authority's own word.</param>
/// <param name="Code">A code among the findings; empty for answers without one. An answer with several counts once for each.</param>
/// <param name="Count">How often.</param>
internal sealed record StatisticsRow(DateOnly Day, AnswerKind Kind, string State, string Code, long Count);

/// <summary>Counts the authority's answers by day, state and code, for a chart and a pivot.</summary>
internal sealed class ShowStatistics(QuittanceDb db, TimeProvider time)
{
    private const int MostDays = 366;
    private const int DefaultDays = 30;

    private sealed record Row(DateOnly Day, string Kind, string State, string Code, long Count);

    public async Task<IReadOnlyList<StatisticsRow>> HandleAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var last = to ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Days.Require("to", last);
        var first = from ?? last.AddDays(1 - DefaultDays);
        if (last < first || last.DayNumber - first.DayNumber >= MostDays)
            Refuse.IfAny([new("from", "OUT_OF_RANGE", $"At most {MostDays} days, the first before the last.")]);
        var (begin, end) = (Days.Begin("from", first), Days.End("to", last));
        var rows = await db.Database.SqlQuery<Row>($"""
            SELECT (a.received_at AT TIME ZONE 'UTC')::date AS day, a.kind, a.state, coalesce(f.code, '') AS code, count(*) AS count
            FROM receivables.answers a
            LEFT JOIN LATERAL (SELECT DISTINCT finding ->> 'code' AS code FROM jsonb_array_elements(a.findings) finding) f ON true
            WHERE a.company_id = {db.CurrentCompany} AND a.received_at >= {begin} AND a.received_at < {end}
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
            """).ToListAsync(cancellation);
        return [.. rows.Select(row => new StatisticsRow(row.Day, Enum.Parse<AnswerKind>(row.Kind), row.State, row.Code, row.Count))];
    }
}
