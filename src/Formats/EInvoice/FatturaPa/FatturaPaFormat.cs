using System.Xml.Linq;
using Quittance.Formats.EInvoice.Reading;

namespace Quittance.Formats.EInvoice.FatturaPa;

/// <summary>
/// FatturaPA of the Italian Agenzia delle Entrate, formats FPA12 and FPR12. It states no net and no tax total: they are the sums
/// of its tax breakdown (DatiRiepilogo), and what is payable is the sum of its payments. Where it leaves the document's total
/// out, as it may, that is net and tax.
/// </summary>
internal sealed class FatturaPaFormat : IInvoiceFormat
{
    public bool Reads(XName root) => root.LocalName == "FatturaElettronica";

    public EInvoiceDocument Read(InvoiceNode root)
    {
        var header = root.Required("FatturaElettronicaHeader");
        var body = Body(root);
        var general = body.Required("DatiGenerali/DatiGeneraliDocumento");
        var payments = body.All("DatiPagamento/DettaglioPagamento").ToArray();
        return new EInvoiceDocument
        {
            Syntax = EInvoiceSyntax.FatturaPa,
            Profile = header.Text("DatiTrasmissione/FormatoTrasmissione"),
            Kind = general.Text("TipoDocumento") is "TD04" or "TD08" ? EInvoiceKind.CreditNote : EInvoiceKind.Invoice,
            TypeCode = general.Text("TipoDocumento"),
            Number = general.RequiredText("Numero"),
            IssueDate = general.RequiredDate("Data"),
            DueDate = InvoiceValues.Only(payments.Select(payment => payment.Date("DataScadenzaPagamento"))),
            DeliveryDate = body.Date("DatiGenerali/DatiTrasporto/DataOraConsegna") ?? body.Date("DatiGenerali/DatiDDT/DataDDT"),
            Currency = general.RequiredCurrency("Divisa"),
            Seller = FatturaPaParty.Read(header.Required("CedentePrestatore")),
            Buyer = header.First("CessionarioCommittente") is { } buyer ? FatturaPaParty.Read(buyer) : null,
            OrderReference = body.Text("DatiGenerali/DatiOrdineAcquisto/IdDocumento"),
            BuyerReference = header.Text("CessionarioCommittente/RiferimentoAmministrazione"),
            ContractReference = body.Text("DatiGenerali/DatiContratto/IdDocumento"),
            PrecedingInvoices = body.Texts("DatiGenerali/DatiFattureCollegate/IdDocumento"),
            Accounts = InvoiceValues.Accounts(payments.Select(Account).OfType<EInvoiceAccount>()),
            PaymentReference = payments.Select(payment => payment.Text("CodicePagamento")).FirstOrDefault(code => code is not null),
            Lines = [.. body.All("DatiBeniServizi/DettaglioLinee").Select(FatturaPaLine.Read)],
            AllowancesAndCharges = [.. general.All("ScontoMaggiorazione").Select(FatturaPaLine.AllowanceCharge).OfType<EInvoiceAllowanceCharge>()],
            Taxes = [.. body.All("DatiBeniServizi/DatiRiepilogo").Select(Tax)],
            Totals = Totals(body, general, payments),
            Notes = general.Texts("Causale"),
        };
    }

    private static InvoiceNode Body(InvoiceNode root)
    {
        var bodies = root.All("FatturaElettronicaBody").Take(2).ToArray();
        if (bodies.Length > 1)
            throw new UnreadableInvoiceException(EInvoiceProblems.SeveralInvoices with { Detail = "FatturaElettronicaBody" });
        return root.Required("FatturaElettronicaBody");
    }

    private static EInvoiceAccount? Account(InvoiceNode payment) =>
        payment.Text("IBAN") is { } iban ? new EInvoiceAccount(iban, payment.Text("Beneficiario"), payment.Text("BIC")) : null;

    private static EInvoiceTax Tax(InvoiceNode row) => new(
        row.Text("Natura"),
        row.Number("AliquotaIVA"),
        row.Number("ImponibileImporto"),
        row.Number("Imposta"),
        row.Text("RiferimentoNormativo"));

    private static EInvoiceTotals Totals(InvoiceNode body, InvoiceNode general, IReadOnlyList<InvoiceNode> payments)
    {
        var rows = body.All("DatiBeniServizi/DatiRiepilogo").ToArray();
        var net = rows.Sum(row => row.RequiredNumber("ImponibileImporto"));
        var tax = rows.Sum(row => row.RequiredNumber("Imposta"));
        return new EInvoiceTotals
        {
            Net = net,
            Tax = tax,
            Gross = general.Number("ImportoTotaleDocumento") ?? (net + tax),
            Rounding = general.Number("Arrotondamento"),
            Payable = Payable(payments),
        };
    }

    private static decimal? Payable(IReadOnlyList<InvoiceNode> payments)
    {
        var amounts = payments.Select(payment => payment.Number("ImportoPagamento")).ToArray();
        return amounts.Length == 0 || amounts.Contains(null) ? null : amounts.Sum();
    }
}
