using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Imports;

internal sealed class ImportModel : IModelContribution
{
    public void Contribute(ModelBuilder model)
    {
        model.Entity<Import>(import =>
        {
            import.ToTable("imports", ReceivablesModel.Schema);
            ReceivablesModel.AsJson(import.Property(i => i.Findings));
        });
        model.Entity<ImportedDocument>(imported =>
        {
            imported.ToTable("imported_documents", ReceivablesModel.Schema);
            imported.Property(i => i.Id).ValueGeneratedNever();
            imported.Property(i => i.State).HasConversion<string>();
            ReceivablesModel.AsJson(imported.Property(i => i.Request));
        });
    }
}
