using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Capture.Readings;

internal sealed class ReadingModel : IModelContribution
{
    public void Contribute(ModelBuilder model) => model.Entity<DocumentReading>(reading =>
    {
        reading.ToTable("readings", "capture");
        reading.HasKey(r => r.DocumentId);
        reading.Property(r => r.State).HasConversion<string>();
        reading.Property(r => r.Result).HasColumnType("jsonb");
        reading.Ignore(r => r.Reading).Ignore(r => r.IsExhausted);
    });
}
