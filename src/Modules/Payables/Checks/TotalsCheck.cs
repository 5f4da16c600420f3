using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Checks;

/// <summary>Net and tax make gross.</summary>
internal sealed class TotalsCheck : ICheck
{
    internal static readonly FindingKind DoNotAdd = new(
        "AP-ARI-001",
        Severity.Error,
        "Net {net} and tax {tax} make {sum}, but the gross total is {gross}.",
        "Net + tax differs from gross by more than one minor unit of the currency. Asked when all three are there.");

    internal static readonly FindingKind NegativeInvoice = new(
        "AP-ARI-004",
        Severity.Warning,
        "The gross total {gross} is negative. Is this a credit note?",
        "The gross total is below zero and the kind is not credit note.");

    public IReadOnlyList<FindingKind> Finds { get; } = [DoNotAdd, NegativeInvoice];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts)
    {
        var header = facts.Header;
        if (header is { NetTotal: { } net, TaxTotal: { } tax, GrossTotal: { } gross }
            && Math.Abs(net + tax - gross) > Tolerance.MinorUnit(header.Currency))
        {
            yield return DoNotAdd.At(
                FieldNames.GrossTotal,
                ("net", Amounts.Text(net)), ("tax", Amounts.Text(tax)), ("sum", Amounts.Text(net + tax)), ("gross", Amounts.Text(gross)));
        }

        if (header is { GrossTotal: < 0, Kind: not InvoiceKind.CreditNote })
            yield return NegativeInvoice.At(FieldNames.GrossTotal, ("gross", Amounts.Text(header.GrossTotal.Value)));
    }
}
