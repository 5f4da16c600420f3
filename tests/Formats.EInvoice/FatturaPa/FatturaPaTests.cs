using Quittance.Kernel;

namespace Quittance.Formats.EInvoice.Tests.FatturaPa;

public sealed class FatturaPaTests
{
    private static readonly EInvoiceDocument Invoice = Sample.Read("fatturapa.xml");

    [Fact]
    public void The_head_is_read()
    {
        (Invoice.Syntax, Invoice.Profile, Invoice.TypeCode).ShouldBe((EInvoiceSyntax.FatturaPa, "FPR12", "TD04"));
        (Invoice.Kind, Invoice.Number, Invoice.IssueDate).ShouldBe((EInvoiceKind.CreditNote, "7/B", new DateOnly(2026, 1, 15)));
        (Invoice.OrderReference, Invoice.Currency).ShouldBe(("OA-1", Currency.Of("EUR")));
        Invoice.PrecedingInvoices.ShouldBe(["6/B"]);
        Invoice.Notes.ShouldBe(["Reso"]);
    }

    [Fact]
    public void Persons_and_bodies_have_their_names_and_ids()
    {
        (Invoice.Seller.Name, Invoice.Seller.TaxId).ShouldBe(("Carla Neri", "IT00743110157"));
        Invoice.Seller.Address!.Lines.ShouldBe(["Via Po 8"]);
        (Invoice.Buyer!.Name, Invoice.Buyer.TaxId).ShouldBe(("Comune di Prova", "80012000826"));
    }

    [Fact]
    public void Totals_are_the_sums_of_the_breakdown_where_the_document_states_none()
    {
        (Invoice.Totals.Net, Invoice.Totals.Tax, Invoice.Totals.Gross).ShouldBe((92, 19.8m, 111.8m));
        Invoice.Totals.Payable.ShouldBe(111.8m);
    }

    [Fact]
    public void Two_payments_on_one_day_to_one_account_have_one_due_date_and_one_account()
    {
        Invoice.DueDate.ShouldBe(new DateOnly(2026, 2, 15));
        Invoice.Accounts.ShouldHaveSingleItem().Iban!.Value.ShouldBe("IT60X0542811101000000123456");
    }

    [Fact]
    public void A_line_keeps_its_price_and_its_discount_apart()
    {
        var line = Invoice.Lines[0];

        (line.Name, line.Quantity, line.Unit, line.UnitPrice, line.NetAmount, line.TaxRate).ShouldBe(("Lana", 2, "kg", 50, 90, 22));
        line.AllowancesAndCharges.ShouldBe([new EInvoiceAllowanceCharge(IsCharge: false, 5, 10, Reason: null, TaxRate: null, TaxCategory: null)]);
        (Invoice.Lines[1].Quantity, Invoice.Lines[1].TaxCategory).ShouldBe((null, "N1"));
    }

    [Fact]
    public void A_file_with_several_invoices_is_refused()
    {
        var reading = Sample.ReadChanged("fatturapa.xml", "</p:FatturaElettronica>", "<FatturaElettronicaBody/></p:FatturaElettronica>");

        reading.Problem!.Code.ShouldBe(EInvoiceProblems.SeveralInvoices.Code);
    }
}
