using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Receivables.Authority;

/// <summary>Lists what the authority said, the newest first.</summary>
internal sealed class ListAnswers(QuittanceDb db)
{
    /// <summary>Which answers; empty values filter nothing.</summary>
    /// <param name="Key">Of one document.</param>
    /// <param name="Kind">Acceptance, rejection or confirmation.</param>
    /// <param name="State">The authority's own word.</param>
    /// <param name="Code">A code among the findings.</param>
    /// <param name="From">Received on this day or later, in UTC.</param>
    /// <param name="To">Received on this day or earlier, in UTC.</param>
    internal sealed record Filter(string? Key = null, string? Kind = null, string? State = null, string? Code = null, DateOnly? From = null, DateOnly? To = null);

    internal sealed record Paging(string? Cursor, int? Limit);

    private sealed record Position(DateTimeOffset At, Guid Id);

    public async Task<Page<AnswerView>> HandleAsync(Filter filter, Paging paging, CancellationToken cancellation)
    {
        var (all, size) = (Apply(filter), PageSize.Of(paging.Limit));
        var rows = await Behind(all, paging.Cursor).OrderByDescending(a => a.ReceivedAt).ThenByDescending(a => a.Id).Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].ReceivedAt, rows[size - 1].Id)) : null;
        return new Page<AnswerView>([.. rows.Take(size).Select(AnswerView.Of)], next, await all.LongCountAsync(cancellation));
    }

    private IQueryable<Answer> Apply(Filter filter)
    {
        if (filter.Key?.Contains('\0', StringComparison.Ordinal) == true || filter.State?.Contains('\0', StringComparison.Ordinal) == true || filter.Code?.Contains('\0', StringComparison.Ordinal) == true)
            Refuse.IfAny([new("filter", "CHARACTER", "Use ordinary characters.")]);
        var answers = db.Set<Answer>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Key))
            answers = answers.Where(a => a.Key == filter.Key);
        var kinds = Words.Parse<AnswerKind>("kind", filter.Kind);
        if (kinds.Count > 0)
            answers = answers.Where(a => kinds.Contains(a.Kind));
        if (!string.IsNullOrEmpty(filter.State))
            answers = answers.Where(a => a.State == filter.State);
        if (!string.IsNullOrEmpty(filter.Code))
        {
            var found = $"[{{\"code\": {System.Text.Json.JsonSerializer.Serialize(filter.Code)}}}]";
            answers = answers.Where(a => EF.Functions.JsonContains(a.Findings, found));
        }
        if (filter.From is { } first)
        {
            var from = Days.Begin("from", first);
            answers = answers.Where(a => a.ReceivedAt >= from);
        }
        if (filter.To is { } last)
        {
            var end = Days.End("to", last);
            answers = answers.Where(a => a.ReceivedAt < end);
        }
        return answers;
    }

    private static IQueryable<Answer> Behind(IQueryable<Answer> answers, string? cursor)
    {
        if (Cursor.Decode<Position>(cursor) is not { } last)
            return answers;
        var (at, id) = (last.At.ToUniversalTime(), last.Id);
        return answers.Where(a => EF.Functions.LessThan(ValueTuple.Create(a.ReceivedAt, a.Id), ValueTuple.Create(at, id)));
    }
}
