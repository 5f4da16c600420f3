using System.Globalization;
using System.Text;

namespace Quittance.EndToEnd.Tests;

/// <summary>Files made by us, each one different from every other.</summary>
internal static class Samples
{
    /// <summary>A mixed post bag: mostly invoices, and some files nobody can read.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Bag(int count) => Enumerable.Range(1, count).Select(number => (number % 10) switch
    {
        0 => ($"damaged-{number}.pdf", Text($"%PDF-1.7\nthis is number {number} and no PDF at all")),
        1 => ($"note-{number}.xml", Text($"<note><to>Number {number}</to></note>")),
        2 or 3 or 4 => ($"paper-{number}.pdf", Pdf(number)),
        _ => ($"structured-{number}.xml", Ubl(number)),
    });

    /// <summary>A UBL 2.1 invoice over 127.00 EUR.</summary>
    public static byte[] Ubl(int number) => Text($"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:ID>{NumberOf(number)}</cbc:ID>
          <cbc:IssueDate>2026-10-01</cbc:IssueDate>
          <cbc:DueDate>2026-12-15</cbc:DueDate>
          <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
          <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
          <cac:AccountingSupplierParty><cac:Party>
            <cac:PartyName><cbc:Name>Northwind Paper GmbH</cbc:Name></cac:PartyName>
            <cac:PartyLegalEntity><cbc:RegistrationName>Northwind Paper GmbH</cbc:RegistrationName></cac:PartyLegalEntity>
          </cac:Party></cac:AccountingSupplierParty>
          <cac:AccountingCustomerParty><cac:Party>
            <cac:PartyLegalEntity><cbc:RegistrationName>First Company</cbc:RegistrationName></cac:PartyLegalEntity>
          </cac:Party></cac:AccountingCustomerParty>
          <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">27.00</cbc:TaxAmount></cac:TaxTotal>
          <cac:LegalMonetaryTotal>
            <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
            <cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount>
            <cbc:TaxInclusiveAmount currencyID="EUR">127.00</cbc:TaxInclusiveAmount>
            <cbc:PayableAmount currencyID="EUR">127.00</cbc:PayableAmount>
          </cac:LegalMonetaryTotal>
          <cac:InvoiceLine>
            <cbc:ID>1</cbc:ID>
            <cbc:InvoicedQuantity unitCode="C62">10</cbc:InvoicedQuantity>
            <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
            <cac:Item><cbc:Name>Printing paper A4</cbc:Name>
              <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>27</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
            </cac:Item>
            <cac:Price><cbc:PriceAmount currencyID="EUR">10.00</cbc:PriceAmount></cac:Price>
          </cac:InvoiceLine>
        </Invoice>
        """);

    /// <summary>A digital PDF invoice over 121.00 EUR, with a text layer.</summary>
    public static byte[] Pdf(int number) => Invoice(number, (340, 690, "Due date:"), (450, 690, "2026-12-03"));

    /// <summary>One that says when it is due in words no reader knows for a label.</summary>
    public static byte[] Undue(int number) =>
        Invoice(number, (340, 690, "Settled by:"), (450, 690, string.Create(CultureInfo.InvariantCulture, $"2026-12-{number:00}")));

    /// <summary>One with other dates and numbers on it, under words that no reader knows for labels.</summary>
    public static byte[] Dated(int number) => Invoice(
        number,
        (340, 690, "Due date:"), (450, 690, "2026-12-03"),
        (340, 675, "Handed over on:"), (450, 675, "2026-09-28"),
        (340, 660, "Ledger mark:"), (450, 660, "LT-55012"));

    private static byte[] Invoice(int number, params (int X, int Y, string Text)[] more) => PlainPdf.Of(
    [
        (50, 790, "Lakeside Tools Ltd"),
        (50, 775, "12 Mill Lane, Dublin"),
        (380, 790, "INVOICE"),
        (50, 720, "Bill to:"),
        (50, 705, "First Company"),
        (340, 720, "Invoice number:"), (450, 720, NumberOf(number)),
        (340, 705, "Invoice date:"), (450, 705, "2026-10-03"),
        .. more,
        (50, 610, "Description"), (300, 610, "Quantity"), (380, 610, "Unit price"), (480, 610, "Amount"),
        (50, 590, "Torque wrench"), (300, 590, "2"), (380, 590, "50.00"), (480, 590, "100.00"),
        (380, 560, "Net total"), (480, 560, "EUR 100.00"),
        (380, 545, "VAT 21%"), (480, 545, "EUR 21.00"),
        (380, 530, "Total due"), (480, 530, "EUR 121.00"),
    ]);

    public static string NumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"INV-2026-{number:0000}");

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
