using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Documents.Files;

internal sealed class DocumentModel : IModelContribution
{
    public void Contribute(ModelBuilder model) => model.Entity<Document>().ToTable("documents", "documents");
}
