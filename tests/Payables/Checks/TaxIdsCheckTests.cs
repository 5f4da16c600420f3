using Quittance.Payables.Checks;

namespace Quittance.Payables.Tests.Checks;

public sealed class TaxIdsCheckTests
{
    [Theory]
    [InlineData("HU10773382")]
    [InlineData("DE136695977")]
    [InlineData("27AAPFU0939F1ZW")]
    public void A_supplier_whose_check_digits_are_wrong_is_an_error(string taxId) =>
        Supplier(taxId).CodesOf<TaxIdsCheck>().ShouldBe(["AP-TAX-001"]);

    [Theory]
    [InlineData("HU10773381")]
    [InlineData("DE136695976")]
    [InlineData("27AAPFU0939F1ZV")]
    [InlineData("10773381-2-44")]
    public void A_supplier_whose_check_digits_are_right_is_fine(string taxId) =>
        Supplier(taxId).CodesOf<TaxIdsCheck>().ShouldBeEmpty();

    [Fact]
    public void Bare_digits_that_fit_no_scheme_of_the_company_are_left_alone() =>
        Supplier("44-551").CodesOf<TaxIdsCheck>().ShouldBeEmpty();

    [Fact]
    public void A_buyer_with_wrong_check_digits_is_only_a_warning() =>
        Buyer("HU10773382", ours: null).CodesOf<TaxIdsCheck>().ShouldBe(["AP-TAX-003"]);

    [Fact]
    public void An_invoice_made_out_to_somebody_else_is_pointed_out() =>
        Buyer("DE136695976", ours: "HU10773381").CodesOf<TaxIdsCheck>().ShouldBe(["AP-TAX-004"]);

    [Theory]
    [InlineData("HU10773381")]
    [InlineData("10773381-2-44")]
    [InlineData("10773381")]
    public void One_tax_payer_may_be_written_in_three_ways(string taxId) =>
        Buyer(taxId, ours: "10773381-2-44").CodesOf<TaxIdsCheck>().ShouldBeEmpty();

    [Fact]
    public void Our_own_tax_id_as_the_suppliers_is_pointed_out()
    {
        var facts = Supplier("HU10773381") with { Company = new BuyerFacts("EUR", "10773381-2-44", "HU") };

        facts.CodesOf<TaxIdsCheck>().ShouldBe(["AP-TAX-005"]);
    }

    private static InvoiceFacts Supplier(string taxId) => Facts.With(header => header with { SupplierTaxId = taxId });

    private static InvoiceFacts Buyer(string taxId, string? ours) =>
        Facts.With(header => header with { SupplierTaxId = null, BuyerTaxId = taxId }) with { Company = new BuyerFacts("EUR", ours, "HU") };
}
