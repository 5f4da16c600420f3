using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

/// <summary>The history of sign-ins, newest first: one's own, or that of everybody in the company.</summary>
internal sealed class ListSignIns(QuittanceDb db)
{
    internal sealed record Item(
        Guid Id, Guid PersonId, string PersonName, DateTimeOffset OccurredAt, SignInOutcome Outcome, SignInMethod Method, string? Address, string Agent);

    private sealed record Position(Guid Id);

    public Task<Page<Item>> OfPersonAsync(Guid personId, string? cursor, int? limit, CancellationToken cancellation) =>
        PageAsync(db.Set<SignInRecord>().Where(r => r.PersonId == personId), cursor, limit, cancellation);

    public Task<Page<Item>> OfCompanyAsync(string? cursor, int? limit, CancellationToken cancellation) =>
        PageAsync(db.Set<SignInRecord>().Where(r => db.Set<Membership>().Any(m => m.PersonId == r.PersonId)), cursor, limit, cancellation);

    private async Task<Page<Item>> PageAsync(IQueryable<SignInRecord> records, string? cursor, int? limit, CancellationToken cancellation)
    {
        var size = PageSize.Of(limit);
        var total = await records.CountAsync(cancellation);
        if (Cursor.Decode<Position>(cursor) is { } after)
            records = records.Where(r => r.Id < after.Id);
        var items = await records.OrderByDescending(r => r.Id).Take(size + 1)
            .Join(db.Set<Person>(), r => r.PersonId, p => p.Id, (r, p) => new { Record = r, p.Name })
            .OrderByDescending(row => row.Record.Id)
            .Select(row => new Item(
                row.Record.Id, row.Record.PersonId, row.Name, row.Record.OccurredAt, row.Record.Outcome, row.Record.Method, row.Record.Address, row.Record.Agent))
            .ToListAsync(cancellation);
        return new Page<Item>([.. items.Take(size)], items.Count > size ? Cursor.Encode(new Position(items[size - 1].Id)) : null, total);
    }
}
