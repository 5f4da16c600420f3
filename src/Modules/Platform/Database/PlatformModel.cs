using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quittance.Platform.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.People;

namespace Quittance.Platform.Database;

internal sealed class PlatformModel : IModelContribution
{
    private const string Schema = "platform";

    public void Contribute(ModelBuilder model)
    {
        model.Entity<Company>(company =>
        {
            company.ToTable("companies", Schema);
            company.Property(c => c.Version).IsConcurrencyToken();
        });
        model.Entity<Membership>(membership =>
        {
            membership.ToTable("memberships", Schema);
            membership.HasKey(m => new { m.CompanyId, m.PersonId });
            membership.Property(m => m.Role).HasConversion<string>();
            membership.Property(m => m.Version).IsConcurrencyToken();
        });
        model.Entity<Person>(MapPerson);
        model.Entity<IdentityUserClaim<Guid>>().ToTable("person_claims", Schema);
        model.Entity<IdentityUserLogin<Guid>>().ToTable("person_logins", Schema).HasKey(l => new { l.LoginProvider, l.ProviderKey });
        model.Entity<IdentityUserToken<Guid>>().ToTable("person_tokens", Schema).HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
    }

    private static void MapPerson(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people", Schema);
        person.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
        person.Ignore(p => p.PhoneNumber).Ignore(p => p.PhoneNumberConfirmed);
    }
}
