using Quittance.Formats.EInvoice.Reading;
using Quittance.Kernel;

namespace Quittance.Formats.EInvoice.Cii;

/// <summary>The part of the document about money: currency, payment, tax, totals.</summary>
internal sealed class CiiSettlement(InvoiceNode node, CiiNames names)
{
    public Currency Currency { get; } = node.RequiredCurrency("InvoiceCurrencyCode");

    public DateOnly? DueDate =>
        InvoiceValues.Only(node.All("SpecifiedTradePaymentTerms").Select(terms => terms.Date("DueDateDateTime/DateTimeString")));

    public DateOnly? PeriodEnd => node.Date("BillingSpecifiedPeriod/EndDateTime/DateTimeString");

    public EInvoiceParty? Payee => node.First("PayeeTradeParty") is { } payee ? CiiParty.Read(payee) : null;

    public string? PaymentReference => node.Text("PaymentReference");

    public string? PaymentTerms => node.Text("SpecifiedTradePaymentTerms/Description");

    public IReadOnlyList<string> PrecedingInvoices =>
        [.. node.All("InvoiceReferencedDocument").Select(each => each.Text("IssuerAssignedID") ?? each.Text("ID")).OfType<string>()];

    public IReadOnlyList<EInvoiceAccount> Accounts =>
        InvoiceValues.Accounts(node.All("SpecifiedTradeSettlementPaymentMeans").Select(Account).OfType<EInvoiceAccount>());

    public IReadOnlyList<EInvoiceTax> Taxes =>
    [
        .. node.All("ApplicableTradeTax").Select(tax => new EInvoiceTax(
            tax.Text("CategoryCode"),
            tax.Number(names.Percent),
            tax.Number("BasisAmount"),
            tax.Number("CalculatedAmount"),
            tax.Text("ExemptionReason") ?? tax.Text("ExemptionReasonCode"))),
    ];

    // The freight charges of the EXTENDED profile stand apart, but are charges like others.
    public IReadOnlyList<EInvoiceAllowanceCharge> AllowancesAndCharges =>
    [
        .. node.All("SpecifiedTradeAllowanceCharge").Select(each => AllowanceCharge(each, names)),
        .. node.All("SpecifiedLogisticsServiceCharge").Select(each => new EInvoiceAllowanceCharge(
            IsCharge: true,
            each.RequiredNumber("AppliedAmount"),
            Percentage: null,
            each.Text("Description"),
            each.Number($"AppliedTradeTax/{names.Percent}"),
            each.Text("AppliedTradeTax/CategoryCode"))),
    ];

    public EInvoiceTotals Totals
    {
        get
        {
            var totals = node.Required(names.HeaderTotals);
            return new EInvoiceTotals
            {
                Lines = totals.Number("LineTotalAmount"),
                Allowances = totals.Number("AllowanceTotalAmount"),
                Charges = totals.Number("ChargeTotalAmount"),
                Net = InCurrency(totals, "TaxBasisTotalAmount"),
                Tax = InCurrency(totals, "TaxTotalAmount"),
                Gross = InCurrency(totals, "GrandTotalAmount") ?? totals.RequiredNumber("GrandTotalAmount"),
                Prepaid = totals.Number("TotalPrepaidAmount"),
                Rounding = totals.Number("RoundingAmount"),
                Payable = totals.Number("DuePayableAmount"),
            };
        }
    }

    public static EInvoiceAllowanceCharge AllowanceCharge(InvoiceNode each, CiiNames names) => new(
        each.Flag("ChargeIndicator/Indicator"),
        each.RequiredNumber("ActualAmount"),
        each.Number("CalculationPercent"),
        each.Text("Reason") ?? each.Text("ReasonCode"),
        each.Number($"CategoryTradeTax/{names.Percent}"),
        each.Text("CategoryTradeTax/CategoryCode"));

    // An amount may stand twice, the second time in the currency of the books (BT-111).
    private decimal? InCurrency(InvoiceNode totals, string name) =>
        totals.All(name).FirstOrDefault(amount => amount.Attribute("currencyID") is not { } code || code == Currency.Code)?.Number();

    private static EInvoiceAccount? Account(InvoiceNode means)
    {
        const string account = "PayeePartyCreditorFinancialAccount";
        return (means.Text($"{account}/IBANID") ?? means.Text($"{account}/ProprietaryID")) is { } number
            ? new EInvoiceAccount(number, means.Text($"{account}/AccountName"), means.Text("PayeeSpecifiedCreditorFinancialInstitution/BICID"))
            : null;
    }
}
