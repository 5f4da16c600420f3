using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Flags;

/// <summary>A feature as a company has chosen it.</summary>
internal sealed class CompanyFlag : ICompanyOwned
{
    public required Guid CompanyId { get; init; }

    public required string Name { get; init; }

    public required bool IsOn { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedByName { get; set; }
}

internal sealed class FlagModel : IModelContribution
{
    public void Contribute(ModelBuilder model) => model.Entity<CompanyFlag>(flag =>
    {
        flag.ToTable("company_flags", "platform");
        flag.HasKey(f => new { f.CompanyId, f.Name });
    });
}
