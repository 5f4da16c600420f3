using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Companies;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

/// <summary>Tells the browser who is signed in, where that person belongs, and the antiforgery token for what follows.</summary>
internal sealed class ShowSession(QuittanceDb db, CompanyScope scope, Work work, IAntiforgery antiforgery, IOutgoingMail mail)
{
    internal sealed record Response(
        bool SetupNeeded, string AntiforgeryToken, bool SendsMail, PersonView? Person, IReadOnlyList<CompanyView> Companies);

    internal sealed record PersonView(Guid Id, string Name, string Email, string Language, string Theme, string? TimeZone, bool IsOperator);

    internal sealed record CompanyView(
        Guid Id, string Name, string CountryCode, string Currency, string TimeZone, Role Role, IReadOnlyList<string> Permissions);

    public async Task<Response> HandleAsync(HttpContext http, CancellationToken cancellation)
    {
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        var person = http.User.Person() is { } id ? await db.Set<Person>().FindAsync([id], cancellation) : null;
        if (person is null)
            return new Response(!await db.Set<Person>().AnyAsync(cancellation), token, mail.IsConfigured, null, []);
        scope.EnterAs(new Actor(person.Id, person.Name));
        return new Response(false, token, mail.IsConfigured, View(person), await work.RunAsync(t => CompaniesOfAsync(person.Id, t), cancellation));
    }

    private async Task<IReadOnlyList<CompanyView>> CompaniesOfAsync(Guid personId, CancellationToken cancellation)
    {
        // The person's own memberships, in every company: the company filter would hide them all.
        var rows = await db.Set<Membership>().IgnoreQueryFilters()
            .Where(m => m.PersonId == personId)
            .Join(db.Set<Company>(), m => m.CompanyId, c => c.Id, (m, c) => new { m.Role, Company = c })
            .OrderBy(row => row.Company.Name)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => View(row.Company, row.Role))];
    }

    private static PersonView View(Person person) =>
        new(person.Id, person.Name, person.Email!, person.Language, person.Theme, person.TimeZone, person.IsOperator);

    private static CompanyView View(Company company, Role role) =>
        new(company.Id, company.Name, company.CountryCode, company.Currency, company.TimeZone, role, Roles.PermissionsOf(role));
}
