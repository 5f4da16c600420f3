using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.People;

namespace Quittance.Platform.People;

/// <summary>Who in the company is to be told of something, by what their role allows.</summary>
internal sealed class PeopleToTell(QuittanceDb db) : ICompanyPeople
{
    public async Task<IReadOnlyList<PersonContact>> WithPermissionAsync(string permission, CancellationToken cancellation)
    {
        var roles = Enum.GetValues<Role>().Where(role => role.Allows(permission)).ToList();
        return await db.Set<Membership>().AsNoTracking()
            .Where(membership => membership.CompanyId == db.CurrentCompany && roles.Contains(membership.Role))
            .Join(db.Set<Person>(), membership => membership.PersonId, person => person.Id, (_, person) => person)
            .OrderBy(person => person.Id)
            .Select(person => new PersonContact(person.Id, person.Name, person.Email!, person.Language))
            .ToListAsync(cancellation);
    }
}
