using Quittance.Kernel;

namespace Quittance.Formats.EInvoice.Tests.Ubl;

public sealed class UblTests
{
    private static readonly EInvoiceDocument Invoice = Sample.Read("ubl-invoice.xml");
    private static readonly EInvoiceDocument CreditNote = Sample.Read("ubl-credit-note.xml");

    [Fact]
    public void The_head_of_an_invoice_is_read()
    {
        Invoice.Syntax.ShouldBe(EInvoiceSyntax.Ubl);
        Invoice.Profile.ShouldBe("urn:cen.eu:en16931:2017");
        (Invoice.Kind, Invoice.TypeCode, Invoice.Number).ShouldBe((EInvoiceKind.Invoice, "380", "2026/0042"));
        (Invoice.IssueDate, Invoice.DueDate, Invoice.DeliveryDate).ShouldBe((new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 1), new DateOnly(2026, 2, 28)));
        Invoice.Currency.ShouldBe(Currency.Of("EUR"));
        (Invoice.OrderReference, Invoice.BuyerReference, Invoice.ContractReference).ShouldBe(("PO-9", "Cost centre 7", "C-3"));
        Invoice.PrecedingInvoices.ShouldBe(["2026/0001"]);
        Invoice.Notes.ShouldBe(["Thank you."]);
        Invoice.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void The_seller_has_its_registered_name_and_each_of_its_ids()
    {
        var seller = Invoice.Seller;

        (seller.Name, seller.TradingName).ShouldBe(("Fűzfa Kosárfonó Kft.", "Fűzfa"));
        (seller.VatId, seller.TaxRegistration, seller.LegalRegistration).ShouldBe(("HU12892312", "12892312-2-08", "08-09-000001"));
        (seller.ElectronicAddress, seller.Email).ShouldBe(("HU12892312", "szamla@fuzfa.example"));
        seller.Address!.Lines.ShouldBe(["Duna utca 4."]);
        (seller.Address.PostCode, seller.Address.City, seller.Address.Country).ShouldBe(("9021", "Győr", Country.Of("HU")));
    }

    [Fact]
    public void A_party_without_a_registered_name_goes_by_the_name_it_trades_under()
    {
        Invoice.Buyer!.Name.ShouldBe("Basket Hall Ltd");
        Invoice.Buyer.TradingName.ShouldBeNull();
        CreditNote.Seller.Name.ShouldBe("Ana Mora");
    }

    [Fact]
    public void The_totals_are_those_in_the_currency_of_the_invoice() =>
        Invoice.Totals.ShouldBe(new EInvoiceTotals
        {
            Lines = 100,
            Allowances = 10,
            Net = 90,
            Tax = 24.3m,
            Gross = 114.3m,
            Prepaid = 14,
            Rounding = -0.3m,
            Payable = 100,
        });

    [Fact]
    public void Tax_and_allowances_are_read()
    {
        Invoice.Taxes.ShouldBe([new EInvoiceTax("S", 27, 90, 24.3m, ExemptionReason: null)]);
        Invoice.AllowancesAndCharges.ShouldBe([new EInvoiceAllowanceCharge(IsCharge: false, 10, 10, "Old customer", 27, "S")]);
    }

    [Fact]
    public void The_account_to_pay_to_is_an_iban()
    {
        Invoice.Accounts.ShouldBe([new EInvoiceAccount("HU42117730161111101800000000", Name: null, "OTPVHUHB")]);
        Invoice.Accounts[0].Iban!.Country.ShouldBe(Country.Of("HU"));
        (Invoice.PaymentReference, Invoice.PaymentTerms).ShouldBe(("REF-42", "30 days net"));
    }

    [Fact]
    public void A_line_has_the_price_of_one_unit_whatever_the_price_is_for()
    {
        var line = Invoice.Lines.ShouldHaveSingleItem();

        (line.Id, line.Name, line.Description).ShouldBe(("1", "Basket", "Willow, round, 30 cm"));
        (line.SellerItemId, line.OrderLine).ShouldBe(("B-30", "3"));
        (line.Quantity, line.Unit, line.Price, line.PriceQuantity, line.UnitPrice).ShouldBe((20, "H87", 50, 10, 5));
        (line.NetAmount, line.TaxRate, line.TaxCategory).ShouldBe((100, 27, "S"));
    }

    [Fact]
    public void A_credit_note_with_the_least_that_UBL_demands_is_read()
    {
        (CreditNote.Kind, CreditNote.DueDate, CreditNote.OrderReference).ShouldBe((EInvoiceKind.CreditNote, new DateOnly(2026, 5, 20), null));
        (CreditNote.Totals.Gross, CreditNote.Totals.Payable, CreditNote.Totals.Tax).ShouldBe((5650, 5650, null));
        (CreditNote.Lines[0].Quantity, CreditNote.Lines[0].UnitPrice).ShouldBe((2, null));
    }

    [Fact]
    public void An_invoice_whose_type_is_credit_note_is_one() =>
        Sample.ReadChanged("ubl-invoice.xml", "<cbc:InvoiceTypeCode>380<", "<cbc:InvoiceTypeCode>381<").Invoice!.Kind.ShouldBe(EInvoiceKind.CreditNote);
}
