using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Settings;

internal sealed class SettingsModel : IModelContribution
{
    public void Contribute(ModelBuilder model) => model.Entity<StoredSection>(section =>
    {
        section.ToTable("company_settings", "platform");
        section.HasKey(s => new { s.CompanyId, s.Section });
        section.Property(s => s.Values).HasColumnType("jsonb");
        section.Property(s => s.Version).IsConcurrencyToken();
    });
}
