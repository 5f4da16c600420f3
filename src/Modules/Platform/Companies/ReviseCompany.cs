using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Companies;

/// <summary>Shows and changes the company's settings.</summary>
internal sealed class ReviseCompany(QuittanceDb db, IEventLog events)
{
    internal sealed record View(Guid Id, string Name, string CountryCode, string? TaxId, string Currency, string TimeZone);

    public async Task<View> ShowAsync(HttpContext http, CancellationToken cancellation)
    {
        var company = await LoadAsync(cancellation);
        return Show(http, company);
    }

    public async Task<View> HandleAsync(CompanyFields fields, HttpContext http, CancellationToken cancellation)
    {
        var company = await LoadAsync(cancellation);
        ETags.Require(http, company.Version);
        Refuse.IfAny(fields.Problems());
        events.Record("company.revised", new Subject("company", company.Id), new { Before = Of(company), After = fields });
        Apply(fields, company);
        await SaveAsync(cancellation);
        return Show(http, company);
    }

    private Task<Company> LoadAsync(CancellationToken cancellation) =>
        db.Set<Company>().SingleAsync(c => c.Id == db.CurrentCompany, cancellation);

    private static void Apply(CompanyFields fields, Company company)
    {
        company.Name = fields.Name.Trim();
        company.CountryCode = fields.CountryCode;
        company.TaxId = fields.TaxId;
        company.Currency = fields.Currency;
        company.TimeZone = fields.TimeZone;
        company.Version++;
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusalException(PlatformErrors.Stale);
        }
    }

    private static View Show(HttpContext http, Company company)
    {
        ETags.Show(http, company.Version);
        return new View(company.Id, company.Name, company.CountryCode, company.TaxId, company.Currency, company.TimeZone);
    }

    private static CompanyFields Of(Company company) =>
        new(company.Name, company.CountryCode, company.Currency, company.TimeZone, company.TaxId);
}
