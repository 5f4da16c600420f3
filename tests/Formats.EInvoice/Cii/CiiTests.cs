using Quittance.Kernel;

namespace Quittance.Formats.EInvoice.Tests.Cii;

public sealed class CiiTests
{
    private static readonly EInvoiceDocument Invoice = Sample.Read("cii-invoice.xml");
    private static readonly EInvoiceDocument Older = Sample.Read("zugferd1-invoice.xml");

    [Fact]
    public void The_head_is_read()
    {
        (Invoice.Syntax, Invoice.Profile).ShouldBe((EInvoiceSyntax.Cii, "urn:cen.eu:en16931:2017"));
        (Invoice.Kind, Invoice.Number, Invoice.IssueDate).ShouldBe((EInvoiceKind.CreditNote, "R-77", new DateOnly(2026, 3, 2)));
        (Invoice.DeliveryDate, Invoice.Currency).ShouldBe((new DateOnly(2026, 2, 27), Currency.Of("EUR")));
        (Invoice.OrderReference, Invoice.BuyerReference, Invoice.PaymentTerms).ShouldBe(("B-5", "04011000-12345-34", "In zwei Raten"));
        Invoice.Notes.ShouldBe(["Danke."]);
        Invoice.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Payment_in_parts_has_no_single_due_date() => Invoice.DueDate.ShouldBeNull();

    [Fact]
    public void The_parties_are_read()
    {
        var seller = Invoice.Seller;

        (seller.Name, seller.TradingName, seller.LegalRegistration).ShouldBe(("Eisenwaren Huber GmbH", "Huber", "HRB 1"));
        (seller.VatId, seller.TaxRegistration, seller.TaxId).ShouldBe(("DE136695976", "143/123/45678", "DE136695976"));
        (seller.Address!.City, seller.Address.Country).ShouldBe(("München", Country.Of("DE")));
        Invoice.Buyer!.Name.ShouldBe("Stadtwerke Au");
    }

    [Fact]
    public void A_total_in_the_currency_of_the_books_is_not_taken_for_that_of_the_invoice() =>
        Invoice.Totals.ShouldBe(new EInvoiceTotals { Lines = 50, Charges = 5, Net = 55, Tax = 10.45m, Gross = 65.45m, Payable = 65.45m });

    [Fact]
    public void Freight_is_a_charge_like_others() =>
        Invoice.AllowancesAndCharges.ShouldHaveSingleItem()
            .ShouldBe(new EInvoiceAllowanceCharge(IsCharge: true, 5, Percentage: null, "Fracht", TaxRate: null, TaxCategory: null));

    [Fact]
    public void Lines_that_only_inform_are_marked()
    {
        Invoice.Lines.Select(line => line.IsInformation).ShouldBe([false, true]);
        var line = Invoice.Lines[0];
        (line.Name, line.Quantity, line.Unit, line.UnitPrice, line.NetAmount, line.TaxRate).ShouldBe(("Schraube", 1000, "H87", 0.05m, 50, 19));
    }

    [Fact]
    public void The_account_is_read() =>
        Invoice.Accounts.ShouldBe([new EInvoiceAccount("DE89370400440532013000", "Huber", Bic: null)]);

    [Fact]
    public void The_older_format_under_other_names_is_read_alike()
    {
        (Older.Syntax, Older.Kind, Older.Number, Older.OrderReference).ShouldBe((EInvoiceSyntax.Zugferd1, EInvoiceKind.Invoice, "14-100", "44"));
        Older.Totals.ShouldBe(new EInvoiceTotals { Lines = 10, Net = 10, Tax = 0.7m, Gross = 10.7m });
        Older.Taxes.ShouldBe([new EInvoiceTax("S", 7, 10, 0.7m, ExemptionReason: null)]);
        (Older.Lines[1].Name, Older.Lines[1].Quantity, Older.Lines[1].NetAmount, Older.Lines[1].TaxRate).ShouldBe(("Semmel", 20, 10, 7));
    }

    [Fact]
    public void A_line_of_words_only_informs()
    {
        Older.Lines.Select(line => line.IsInformation).ShouldBe([true, false]);
        Older.Lines[0].Note.ShouldBe("Wir lieferten:");
    }
}
