using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Contracts.Data;

/// <summary>
/// A table of counts that are kept as small changes: each transaction adds rows of its own, so that none waits for another's counter;
/// who reads adds them up, and from time to time the rows of a key are folded into one. Workers must see the table's rows.
/// </summary>
/// <param name="Table">With its schema, such as <c>payables.invoice_counts</c>.</param>
/// <param name="Keys">The columns that name a count, the company's first.</param>
/// <param name="Sums">The columns that are added up; a row whose sums are all zero is dropped.</param>
public sealed record FoldedCounts(string Table, IReadOnlyList<string> Keys, IReadOnlyList<string> Sums);

/// <summary>How modules register their counts.</summary>
public static class FoldedCountsRegistration
{
    /// <summary>Has a table folded.</summary>
    public static IServiceCollection AddFoldedCounts(this IServiceCollection services, FoldedCounts counts) => services.AddSingleton(counts);
}
