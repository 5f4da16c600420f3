using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Dashboard;

namespace Quittance.Receivables.Authority;

/// <summary>Lists what the authority said, the newest first.</summary>
internal sealed class ListAnswers(QuittanceDb db, ICurrentCompany company)
{
    internal sealed record Paging(string? Cursor, int? Limit);

    private sealed record Position(DateTimeOffset At, Guid Id);

    public async Task<Page<AnswerView>> HandleAsync(AnswerFilter filter, Paging paging, CancellationToken cancellation)
    {
        var (all, size) = (filter.Apply(db.Set<Answer>().AsNoTracking(), await Days.OfAsync(company, cancellation)), PageSize.Of(paging.Limit));
        var rows = await Behind(all, paging.Cursor).OrderByDescending(a => a.ReceivedAt).ThenByDescending(a => a.Id).Take(size + 1).ToListAsync(cancellation);
        var next = rows.Count > size ? Cursor.Encode(new Position(rows[size - 1].ReceivedAt, rows[size - 1].Id)) : null;
        return new Page<AnswerView>([.. rows.Take(size).Select(AnswerView.Of)], next, await TotalAsync(filter, all, cancellation));
    }

    /// <summary>They are kept, see <see cref="AnswerCount"/>; of one document they are few and counted.</summary>
    private Task<long> TotalAsync(AnswerFilter filter, IQueryable<Answer> all, CancellationToken cancellation) => string.IsNullOrEmpty(filter.Key)
        ? filter.Apply(db.Set<AnswerCount>()).SumAsync(count => string.IsNullOrEmpty(filter.Code) ? count.Answers : count.Said, cancellation)
        : all.LongCountAsync(cancellation);

    private static IQueryable<Answer> Behind(IQueryable<Answer> answers, string? cursor)
    {
        if (Cursor.Decode<Position>(cursor) is not { } last)
            return answers;
        var (at, id) = (last.At.ToUniversalTime(), last.Id);
        return answers.Where(a => EF.Functions.LessThan(ValueTuple.Create(a.ReceivedAt, a.Id), ValueTuple.Create(at, id)));
    }
}
