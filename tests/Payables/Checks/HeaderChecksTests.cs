using Quittance.Capture.Contracts;
using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Checks;

public sealed class HeaderChecksTests
{
    [Fact]
    public void What_nobody_can_pay_without_is_asked_for()
    {
        var missing = Facts.With(header => header with { SupplierName = null, GrossTotal = null });

        new RequiredCheck().Inspect(missing).Select(finding => finding.Message)
            .ShouldBe(["The supplier's name is missing.", "The gross total is missing."]);
    }

    [Theory]
    [InlineData(InvoiceKind.Invoice, 1)]
    [InlineData(InvoiceKind.CreditNote, 1)]
    [InlineData(InvoiceKind.Receipt, 0)]
    internal void Only_a_receipt_may_lack_a_number(InvoiceKind kind, int findings) =>
        Facts.With(header => header with { Kind = kind, InvoiceNumber = null }).CodesOf<RequiredCheck>().Length.ShouldBe(findings);

    [Fact]
    public void A_text_that_is_no_date_is_shown_and_not_called_missing()
    {
        var facts = Facts.With(header => header with { IssueDate = null }) with
        {
            Unusable = new Dictionary<string, string> { [FieldNames.IssueDate] = "31/02/2026" },
        };

        var finding = new RequiredCheck().Inspect(facts).ShouldHaveSingleItem();
        finding.Message.ShouldBe("'31/02/2026' was read as the issue date, which cannot be right.");
    }

    [Theory]
    [InlineData("XYZ", "AP-CUR-001")]
    [InlineData("USD", "AP-CUR-002")]
    public void An_unknown_or_foreign_currency_is_found(string currency, string code) =>
        Facts.With(header => header with { Currency = currency }).CodesOf<CurrencyCheck>().ShouldBe([code]);

    [Theory]
    [InlineData("HU43117730161111101800000000", "a digit is wrong or two are swapped")]
    [InlineData("HU4211773016", "it is too long or too short for its country")]
    [InlineData("US42117730161111101800000000", "its country has no IBANs")]
    [InlineData("HUAB117730161111101800000000", "it is not made of a country, check digits and an account")]
    public void A_wrong_bank_account_is_an_error_with_its_reason(string iban, string reason) =>
        new IbanCheck().Inspect(Facts.With(header => header with { SupplierIban = iban }))
            .ShouldHaveSingleItem().Arguments["reason"].ShouldBe(reason);

    [Theory]
    [InlineData(0.69, "AP-CNF-001")]
    [InlineData(0.0, "AP-CNF-001")]
    [InlineData(0.70, null)]
    [InlineData(1.0, null)]
    public void A_field_the_reader_is_not_sure_of_is_to_be_looked_at(double confidence, string? code)
    {
        var facts = Facts.Sound with { Confidence = new Dictionary<string, double> { [FieldNames.GrossTotal] = confidence } };

        facts.CodesOf<ConfidenceCheck>().ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void A_field_that_decides_nothing_may_be_unsure() =>
        (Facts.Sound with { Confidence = new Dictionary<string, double> { [FieldNames.OrderNumber] = 0.1 } })
            .CodesOf<ConfidenceCheck>().ShouldBeEmpty();

    [Theory]
    [InlineData(false, "AP-DUP-001")]
    [InlineData(true, "AP-DUP-002")]
    public void The_same_invoice_is_an_error_until_a_person_releases_it(bool released, string code)
    {
        var same = new SameInvoice(Guid.Parse("0198c1f0-0000-7000-8000-000000000001"), new DateOnly(2026, 3, 2));

        (Facts.Sound with { Same = same, DuplicateReleased = released }).CodesOf<DuplicateCheck>().ShouldBe([code]);
    }
}
