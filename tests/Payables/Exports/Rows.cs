using Quittance.Payables.Exports;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Payables.Tests.Exports;

/// <summary>Rows to export, one of them hostile.</summary>
internal static class Rows
{
    public static InvoiceRow Plain { get; } = new()
    {
        Id = Guid.Parse("0198c1f0-0000-7000-8000-000000000001"),
        State = InvoiceState.Approved,
        Header = new InvoiceHeader
        {
            SupplierName = "Ágnes & Társa, \"Kft.\"",
            InvoiceNumber = "0017",
            IssueDate = new DateOnly(2026, 3, 1),
            Currency = "EUR",
            NetTotal = -1234.5m,
            TaxTotal = 0.125m,
            GrossTotal = 1234567.89m,
        },
        FileName = "invoice.pdf",
        ReceivedAt = new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.Zero),
        ApprovedBy = "Anna",
    };

    public static InvoiceRow Hostile { get; } = Plain with
    {
        Header = Plain.Header with { SupplierName = "=HYPERLINK(\"http://evil\")", InvoiceNumber = "+1", OrderNumber = "@x" },
        FileName = "-2+3.pdf",
    };

    public static async Task<byte[]> ExportAsync(string format, params InvoiceRow[] rows)
    {
        using var output = new MemoryStream();
        await ExportFormats.Of(format).WriteAsync("Invoices", InvoiceColumns.All, rows.ToAsyncEnumerable(), output, CancellationToken.None);
        return output.ToArray();
    }
}
