using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Invoices;

/// <summary>A change of how many invoices a company has in a state; triggers write it, see the migration.</summary>
internal sealed class InvoiceCount : ICompanyOwned
{
    public required Guid CompanyId { get; init; }
    public required InvoiceState State { get; init; }
    public required long Change { get; init; }
}

/// <summary>How many invoices the company has in each state, without counting them.</summary>
internal sealed class InvoiceCounts(QuittanceDb db)
{
    /// <summary>By state; states without invoices may be missing.</summary>
    public IQueryable<StateCount> ByState => db.Set<InvoiceCount>()
        .GroupBy(count => count.State)
        .Select(group => new StateCount(group.Key, group.Sum(count => count.Change)));
}
