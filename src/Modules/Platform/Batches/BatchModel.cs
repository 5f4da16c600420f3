using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

internal sealed class BatchModel : IModelContribution
{
    private const string Schema = "platform";

    public void Contribute(ModelBuilder model)
    {
        model.Entity<Batch>(batch =>
        {
            batch.ToTable("batches", Schema);
            batch.Property(b => b.Id).ValueGeneratedNever();
            batch.Property(b => b.State).HasConversion<string>();
        });
        model.Entity<BatchedItem>(item =>
        {
            item.ToTable("batch_items", Schema);
            item.HasKey(i => new { i.BatchId, i.Position });
            item.Property(i => i.State).HasConversion<string>();
        });
    }
}
