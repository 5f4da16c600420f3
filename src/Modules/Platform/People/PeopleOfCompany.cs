using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.People;

/// <summary>Lists who belongs to the company, by name.</summary>
internal sealed class PeopleOfCompany(QuittanceDb db, TimeProvider time)
{
    /// <summary>Somebody of the company; <c>Version</c> goes into If-Match, in quotes, when the role is changed.</summary>
    internal sealed record Item(Guid Id, string Name, string Email, Role Role, int Version, DateTimeOffset? LastSignInAt, bool LockedOut);

    private sealed record Position(string Name, Guid Id);

    public async Task<Page<Item>> HandleAsync(string? cursor, int? limit, CancellationToken cancellation)
    {
        var size = PageSize.Of(limit);
        var members = db.Set<Membership>().Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new { m.Role, m.Version, Person = p });
        var total = await members.CountAsync(cancellation);
        if (Cursor.Decode<Position>(cursor) is { } after)
            members = members.Where(m => EF.Functions.GreaterThan(
                ValueTuple.Create(m.Person.Name, m.Person.Id), ValueTuple.Create(after.Name, after.Id)));
        var rows = await members.OrderBy(m => m.Person.Name).ThenBy(m => m.Person.Id).Take(size + 1).ToListAsync(cancellation);
        var items = rows.Take(size).Select(row => View(row.Person, row.Role, row.Version)).ToList();
        return new Page<Item>(items, rows.Count > size ? Cursor.Encode(new Position(items[^1].Name, items[^1].Id)) : null, total);
    }

    private Item View(Person person, Role role, int version) =>
        new(person.Id, person.Name, person.Email!, role, version, person.LastSignInAt, person.LockoutEnd > time.GetUtcNow());
}
