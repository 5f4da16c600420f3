using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Vendors;

internal sealed class VendorModel : IModelContribution
{
    public void Contribute(ModelBuilder model) => model.Entity<VendorLesson>(lesson =>
    {
        lesson.ToTable("vendor_lessons", "payables");
        lesson.Property(l => l.Id).ValueGeneratedNever();
        lesson.Property(l => l.Rule).HasConversion<string>();
    });
}
