using Microsoft.EntityFrameworkCore;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Lookups;

/// <summary>Finds those for whom documents were written before; whoever was written for last comes first.</summary>
internal sealed class FindCustomers(QuittanceDb db)
{
    private const int Most = 20;

    /// <summary>A customer.</summary>
    /// <param name="Party">As documents name them.</param>
    /// <param name="Activity">Their economic activity.</param>
    /// <param name="UsedOn">When a draft named them last.</param>
    internal sealed record View(Receptor Party, string? Activity, DateOnly UsedOn);

    public Task<List<View>> HandleAsync(string? search, CancellationToken cancellation)
    {
        var customers = db.Set<Customer>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var (name, id) = (SearchText.Part("search", search), SearchText.Part("search", search.Replace("-", "", StringComparison.Ordinal)));
            customers = customers.Where(customer => EF.Functions.ILike(customer.Name, name) || EF.Functions.ILike(customer.IdNumber, id));
        }
        return customers.OrderByDescending(customer => customer.UsedOn).ThenBy(customer => customer.IdType).ThenBy(customer => customer.IdNumber).Take(Most)
            .Select(customer => new View(customer.Party, customer.Activity, customer.UsedOn)).ToListAsync(cancellation);
    }
}
