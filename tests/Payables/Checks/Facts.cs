using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Checks;

/// <summary>An invoice with nothing wrong, to spoil one thing at a time.</summary>
internal static class Facts
{
    public static InvoiceFacts Sound { get; } = new()
    {
        Header = new InvoiceHeader
        {
            SupplierName = "Acme Kft.",
            SupplierTaxId = "HU10773381",
            SupplierIban = "HU42117730161111101800000000",
            InvoiceNumber = "2026/17",
            IssueDate = new DateOnly(2026, 3, 1),
            DueDate = new DateOnly(2026, 3, 31),
            Currency = "EUR",
            NetTotal = 100.00m,
            TaxTotal = 27.00m,
            GrossTotal = 127.00m,
        },
        Lines = [new LineFacts(1, 2m, 30.00m, 60.00m), new LineFacts(2, 1m, 40.00m, 40.00m)],
        Confidence = new Dictionary<string, double>(),
        Unusable = new Dictionary<string, string>(),
        Company = new BuyerFacts("EUR", TaxId: null, "HU"),
        Today = new DateOnly(2026, 3, 10),
    };

    public static InvoiceFacts With(Func<InvoiceHeader, InvoiceHeader> change) => Sound with { Header = change(Sound.Header) };

    public static InvoiceFacts WithLines(params LineFacts[] lines) => Sound with { Lines = lines };

    /// <summary>The codes that one check finds.</summary>
    public static string[] CodesOf<TCheck>(this InvoiceFacts facts) where TCheck : ICheck, new() =>
        [.. new TCheck().Inspect(facts).Select(finding => finding.Kind.Code)];
}
