using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Checks;

public sealed class TotalsCheckTests
{
    [Theory]
    [InlineData("EUR", "127.01")]
    [InlineData("EUR", "126.99")]
    [InlineData("HUF", "128.00")]
    [InlineData("JPY", "126.00")]
    [InlineData("KWD", "127.001")]
    public void One_minor_unit_of_rounding_is_forgiven(string currency, string gross) =>
        Total(currency, gross).CodesOf<TotalsCheck>().ShouldBeEmpty();

    [Theory]
    [InlineData("EUR", "127.02")]
    [InlineData("EUR", "-127.00")]
    [InlineData("HUF", "128.01")]
    [InlineData("KWD", "127.01")]
    public void Net_and_tax_that_do_not_make_gross_are_an_error(string currency, string gross) =>
        Total(currency, gross).CodesOf<TotalsCheck>().ShouldContain("AP-ARI-001");

    [Fact]
    public void The_sentence_shows_the_sum()
    {
        var finding = new TotalsCheck().Inspect(Total("EUR", "172.00")).ShouldHaveSingleItem();

        finding.Message.ShouldBe("Net 100.00 and tax 27.00 make 127.00, but the gross total is 172.00.");
        finding.Field.ShouldBe("grossTotal");
    }

    [Fact]
    public void An_unknown_part_is_not_a_wrong_sum() =>
        Facts.With(header => header with { TaxTotal = null, GrossTotal = 500m }).CodesOf<TotalsCheck>().ShouldBeEmpty();

    [Fact]
    public void A_negative_invoice_may_be_a_credit_note() =>
        Negative(InvoiceKind.Invoice).CodesOf<TotalsCheck>().ShouldBe(["AP-ARI-004"]);

    [Fact]
    public void A_negative_credit_note_is_as_it_should_be() =>
        Negative(InvoiceKind.CreditNote).CodesOf<TotalsCheck>().ShouldBeEmpty();

    private static InvoiceFacts Total(string currency, string gross) =>
        Facts.With(header => header with { Currency = currency, GrossTotal = FieldText.Amount(gross) });

    private static InvoiceFacts Negative(InvoiceKind kind) =>
        Facts.With(header => header with { Kind = kind, NetTotal = -100m, TaxTotal = -27m, GrossTotal = -127m });
}
