using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Companies;

internal sealed class CompanyQueries(QuittanceDb db) : IAllCompanies, ICurrentCompany
{
    public async Task<IReadOnlyList<CompanyName>> ListAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('quittance.worker', 'on', true)", cancellation);
        return await db.Set<Company>().AsNoTracking()
            .OrderBy(c => c.Name)
            .Select(c => new CompanyName(c.Id, c.Name))
            .ToListAsync(cancellation);
    }

    public Task<CompanySettings> SettingsAsync(CancellationToken cancellation) =>
        db.Set<Company>().AsNoTracking()
            .Where(c => c.Id == db.CurrentCompany)
            .Select(c => new CompanySettings(c.Name, c.CountryCode, c.TaxId, c.Currency, c.TimeZone))
            .SingleAsync(cancellation);
}
