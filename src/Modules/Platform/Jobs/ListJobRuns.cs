using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Exports;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Http;

namespace Quittance.Platform.Jobs;

/// <summary>The history of one job of the scope, newest first; as a page or as a file.</summary>
internal sealed class ListJobRuns(QuittanceDb db, CompanyScope scope, RecurringJobs jobs, JobWork work)
{
    private sealed record Position(DateTimeOffset At, Guid Id);

    /// <summary>The query string.</summary>
    /// <param name="Cursor">Where the last page ended.</param>
    /// <param name="Limit">How many.</param>
    /// <param name="Outcome">Only those with one of these outcomes, separated by commas.</param>
    internal sealed record Query(string? Cursor, int? Limit, string? Outcome);

    private static readonly ExportColumn<JobRun>[] Columns =
    [
        new("startedAt", run => run.StartedAt),
        new("endedAt", run => run.EndedAt),
        new("outcome", run => run.Outcome.ToString().ToLowerInvariant()),
        new("items", run => run.Items?.ToString(CultureInfo.InvariantCulture)),
        new("error", run => run.Error),
        new("askedBy", run => run.AskedByName),
        new("dueAt", run => run.DueAt),
        new("node", run => run.Node),
    ];

    public async Task<Page<ShowJobs.RunView>> HandleAsync(string job, Query query, CancellationToken cancellation)
    {
        var size = PageSize.Of(query.Limit);
        var runs = Of(job, query.Outcome);
        var total = await runs.LongCountAsync(cancellation);
        if (Cursor.Decode<Position>(query.Cursor) is { } last)
        {
            var (at, id) = (last.At.ToUniversalTime(), last.Id);
            runs = runs.Where(run => EF.Functions.LessThan(ValueTuple.Create(run.StartedAt, run.Id), ValueTuple.Create(at, id)));
        }
        var rows = await runs.Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].StartedAt, rows[size - 1].Id)) : null;
        return new Page<ShowJobs.RunView>([.. rows.Take(size).Select(ShowJobs.Show)], next, total);
    }

    /// <summary>Sends the history as a file, while it is read from the database.</summary>
    public PushStreamHttpResult Export(string job, string? format, string? outcome, CancellationToken cancellation)
    {
        var writer = ExportFormats.Of(format);
        var runs = Of(job, outcome);
        return TypedResults.Stream(
            output => work.RunAsync(
                async token =>
                {
                    await writer.WriteAsync("Runs", Columns, runs.AsAsyncEnumerable(), output, token);
                    return true;
                },
                cancellation),
            writer.MediaType,
            $"{job}-runs.{writer.Name}");
    }

    private IQueryable<JobRun> Of(string name, string? outcome)
    {
        var job = jobs.Named(name, server: scope.CompanyId is null).Name;
        var runs = db.Set<JobRun>().AsNoTracking().Where(run => run.JobId == db.Set<PlannedJob>().Single(one => one.Name == job).Id);
        if (StateFilter.Of<JobOutcome>(outcome, "outcome") is { Length: > 0 } outcomes)
            runs = runs.Where(run => outcomes.Contains(run.Outcome));
        return runs.OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id);
    }
}
