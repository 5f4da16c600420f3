namespace Quittance.Payables.Invoices;

/// <summary>
/// What lists are sorted by where a value may be missing: never null, so that one comparison of (key, id) finds the next
/// page. What is missing comes before everything else.
/// </summary>
internal sealed record InvoiceSortKeys
{
    /// <summary>Below every amount that <see cref="FieldText"/> takes.</summary>
    private const decimal NoAmount = -1_000_000_000_000_000m;

    public string SupplierOrder { get; init; } = "";
    public DateOnly IssueOrder { get; init; }
    public DateOnly DueOrder { get; init; }
    public decimal GrossOrder { get; init; } = NoAmount;

    public static InvoiceSortKeys Of(InvoiceHeader header) => new()
    {
        SupplierOrder = MatchKeys.Searchable(header.SupplierName ?? ""),
        IssueOrder = header.IssueDate ?? DateOnly.MinValue,
        DueOrder = header.DueDate ?? DateOnly.MinValue,
        GrossOrder = header.GrossTotal ?? NoAmount,
    };
}
