using Quittance.Capture.Contracts;

namespace Quittance.Capture.Tests.Layout;

/// <summary>A credit note has a number of its own and quotes that of an invoice.</summary>
public sealed class CreditNoteNumberTests
{
    [Theory]
    [InlineData("Nota de crédito N.º:", "Factura N.º:")]
    [InlineData("Nota de crédito n.º", "Fatura n.º")]
    [InlineData("Credit note no:", "Invoice no:")]
    [InlineData("Credit memo #", "Invoice #")]
    [InlineData("Gutschrift Nr.", "Rechnung Nr.")]
    [InlineData("Gutschrift-Nr.:", "Rechnungsnummer:")]
    [InlineData("Avoir n°", "Facture n°")]
    [InlineData("N° d'avoir :", "N° de facture :")]
    [InlineData("Nota di credito n.", "Fattura n.")]
    [InlineData("Creditnota nr.", "Factuurnummer")]
    [InlineData("Faktura korygująca nr", "Faktura nr")]
    public void The_number_of_the_credit_note_wins_over_that_of_the_invoice_it_refers_to(string own, string other)
    {
        var fields = Words.Chosen((50, 100, own), (200, 100, "NC-2024/17"), (50, 120, other), (200, 120, "FT-2024/99"));

        fields[FieldNames.InvoiceNumber].ShouldBe("NC-2024/17");
        fields[FieldNames.Kind].ShouldBe("creditNote");
    }

    [Theory]
    [InlineData("Gutschrift 4711 zur Rechnung 0815")]
    [InlineData("Credit note 4711 for invoice no 0815")]
    [InlineData("Nota de crédito N.º: 4711 da fatura n.º 0815")]
    public void The_number_behind_the_title_wins_too(string title) =>
        Words.Chosen((50, 100, title))[FieldNames.InvoiceNumber].ShouldBe("4711");

    [Fact]
    public void A_credit_note_numbered_as_an_invoice_keeps_that_number() =>
        Words.Chosen((50, 100, "Credit note"), (50, 140, "Invoice number:"), (200, 140, "CN-88"))[FieldNames.InvoiceNumber].ShouldBe("CN-88");

    [Fact]
    public void An_invoice_that_sets_off_a_credit_note_keeps_its_own_number()
    {
        var fields = Words.Chosen((50, 60, "Invoice"), (50, 100, "Invoice no:"), (200, 100, "FT-2024/99"), (50, 500, "Credit note no:"), (200, 500, "NC-2024/17"));

        fields[FieldNames.InvoiceNumber].ShouldBe("FT-2024/99");
        fields[FieldNames.Kind].ShouldBe("invoice");
    }
}
