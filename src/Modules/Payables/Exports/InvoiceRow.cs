using Quittance.Payables.Invoices;

namespace Quittance.Payables.Exports;

/// <summary>One invoice as an export shows it.</summary>
internal sealed record InvoiceRow
{
    public required Guid Id { get; init; }
    public required InvoiceState State { get; init; }
    public required InvoiceHeader Header { get; init; }
    public required string FileName { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }
    public string? ApprovedBy { get; init; }
}
