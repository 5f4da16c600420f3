using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Lookups;

internal sealed class CustomerModel : IModelContribution
{
    public void Contribute(ModelBuilder model) => model.Entity<Customer>(customer =>
    {
        customer.ToTable("customers", ReceivablesModel.Schema);
        customer.HasKey(c => new { c.CompanyId, c.IdType, c.IdNumber });
        ReceivablesModel.AsJson(customer.Property(c => c.Party));
    });
}
