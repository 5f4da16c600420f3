using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Events;

/// <summary>What somebody looks for in the event log.</summary>
/// <param name="SubjectId">Only what happened to this.</param>
/// <param name="Kind">Only this kind, such as <c>invoice.approved</c>.</param>
/// <param name="Person">Only what this person or API key did; <c>system</c> for the program itself.</param>
/// <param name="From">The first day, in the company's time zone.</param>
/// <param name="To">The last day.</param>
/// <param name="Search">Only events with this text in their data, their kind or the name of who did it.</param>
internal sealed record EventQuery(Guid? SubjectId = null, string? Kind = null, string? Person = null, DateOnly? From = null, DateOnly? To = null, string? Search = null)
{
    public const string System = "system";

    /// <summary>Whether it is the whole log.</summary>
    public bool IsEmpty => this == new EventQuery();
}

/// <summary>Turns the query into rows of the log.</summary>
internal sealed class EventFilter(QuittanceDb db, ICurrentCompany company)
{
    /// <summary>Nodes write the hour of their own clocks, so that the order of time is a little off that of the log; never by so much.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    private const int LongestSearch = 200;

    public async Task<IQueryable<LoggedEvent>> ApplyAsync(EventQuery query, CancellationToken cancellation)
    {
        var events = db.Set<LoggedEvent>().AsNoTracking();
        if (query.SubjectId is { } subject)
            events = events.Where(e => e.SubjectId == subject);
        if (!string.IsNullOrEmpty(query.Kind))
            events = events.Where(e => e.Kind == query.Kind);
        events = OfPerson(events, query.Person);
        events = await InTimeAsync(events, query, cancellation);
        return With(events, query.Search?.Trim());
    }

    private static IQueryable<LoggedEvent> OfPerson(IQueryable<LoggedEvent> events, string? person)
    {
        if (string.IsNullOrEmpty(person))
            return events;
        if (person == EventQuery.System)
            return events.Where(e => e.ActorId == null);
        if (!Guid.TryParse(person, out var id))
            throw new RefusalException(PlatformErrors.InvalidFields, [new FieldProblem("person", "MALFORMED", "Give the id of a person or of an API key, or 'system'.")]);
        return events.Where(e => e.ActorId == id);
    }

    /// <summary>Days become a range of the sequence, by which the log is read; without it a day long ago would be found by walking there.</summary>
    private async Task<IQueryable<LoggedEvent>> InTimeAsync(IQueryable<LoggedEvent> events, EventQuery query, CancellationToken cancellation)
    {
        if (query.From is null && query.To is null)
            return events;
        var days = await Days.OfAsync(company, cancellation);
        var all = db.Set<LoggedEvent>();
        if (query.From is { } first)
        {
            var from = days.Begin("from", first);
            var early = from - Slack;
            var before = await all.Where(e => e.OccurredAt < early).OrderByDescending(e => e.OccurredAt).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellation) ?? 0;
            events = events.Where(e => e.Sequence > before && e.OccurredAt >= from);
        }
        if (query.To is not { } last)
            return events;
        var to = days.End("to", last);
        var late = to + Slack;
        var after = await all.Where(e => e.OccurredAt >= late).OrderBy(e => e.OccurredAt).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellation) ?? long.MaxValue;
        return events.Where(e => e.Sequence < after && e.OccurredAt < to);
    }

    /// <summary>The data are JSON, which writes some letters by their numbers; the text is looked for as it stands there.</summary>
    private static IQueryable<LoggedEvent> With(IQueryable<LoggedEvent> events, string? search)
    {
        if (string.IsNullOrEmpty(search))
            return events;
        if (search.Length > LongestSearch)
            throw new RefusalException(PlatformErrors.InvalidFields, [new FieldProblem("search", "TOO_LONG", "Search for at most 200 characters.")]);
        var (plain, inJson) = (Pattern(search), Pattern(JavaScriptEncoder.Default.Encode(search)));
        return events.Where(e => EF.Functions.ILike(e.Data, inJson, "!") || EF.Functions.ILike(e.ActorName, plain, "!") || EF.Functions.ILike(e.Kind, plain, "!"));
    }

    private static string Pattern(string text) =>
        $"%{text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
