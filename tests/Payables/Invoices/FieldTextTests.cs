using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Invoices;

public sealed class FieldTextTests
{
    [Theory]
    [InlineData(FieldNames.IssueDate, "2026-03-01", "2026-03-01")]
    [InlineData(FieldNames.GrossTotal, "1234.5", "1234.50")]
    [InlineData(FieldNames.GrossTotal, "-0.1250", "-0.125")]
    [InlineData(FieldNames.GrossTotal, "100.000000", "100.00")]
    [InlineData(FieldNames.Currency, " eur ", "EUR")]
    [InlineData(FieldNames.Kind, "creditNote", "creditNote")]
    [InlineData(FieldNames.SupplierIban, "hu42 1177-3016", "HU4211773016")]
    [InlineData(FieldNames.SupplierName, "  Acme  ", "Acme")]
    public void A_value_has_one_spelling(string field, string given, string kept) =>
        FieldText.Canonical(field, given).ShouldBe(kept);

    [Theory]
    [InlineData(FieldNames.IssueDate, "2026-02-30")]
    [InlineData(FieldNames.IssueDate, "01/03/2026")]
    [InlineData(FieldNames.GrossTotal, "1,234.50")]
    [InlineData(FieldNames.GrossTotal, "1e5")]
    [InlineData(FieldNames.GrossTotal, "1.23456")]
    [InlineData(FieldNames.GrossTotal, "1000000000000000")]
    [InlineData(FieldNames.Currency, "EURO")]
    [InlineData(FieldNames.Currency, "€")]
    [InlineData(FieldNames.Kind, "1")]
    [InlineData(FieldNames.Kind, "CreditNote")]
    [InlineData(FieldNames.SupplierName, " ")]
    [InlineData(FieldNames.SupplierName, "Acme\nKft.")]
    public void A_value_that_cannot_be_right_is_not_taken(string field, string given) =>
        FieldText.Canonical(field, given).ShouldBeNull();

    [Fact]
    public void A_read_text_is_kept_on_one_line_in_whole_letters()
    {
        var cleaned = FieldText.Clean("Acme\nKft.\0 \ud83d" + new string('é', 500));

        cleaned.ShouldStartWith("Acme Kft.  \ufffd");
        cleaned.EnumerateRunes().Count().ShouldBe(FieldText.MaximumLength);
    }

    [Theory]
    [InlineData("INV-2026/017", "inv 2026 017")]
    [InlineData("Ágnes & Társa Kft.", "AGNES  TARSA KFT")]
    [InlineData("ＡＣＭＥ", "acme")]
    public void Two_hands_that_write_the_same_match(string one, string other) =>
        MatchKeys.Of(one).ShouldBe(MatchKeys.Of(other));

    [Fact]
    public void Leading_zeros_are_part_of_a_number() => MatchKeys.Of("0017").ShouldNotBe(MatchKeys.Of("17"));
}
