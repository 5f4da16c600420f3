using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;

namespace Quittance.Capture.Tests.Layout;

/// <summary>What is printed is reported as printed, so that a check can see that it does not add up.</summary>
public sealed class PrintedTotalsTests
{
    private static readonly (int X, int Y, string Text)[] DoNotAddUp = Sums("Net total", "1872.00", "VAT 6%", "112.32", "Total due", "2084.32");

    [Theory]
    [InlineData(FieldNames.NetTotal, "1872.00")]
    [InlineData(FieldNames.TaxTotal, "112.32")]
    [InlineData(FieldNames.GrossTotal, "2084.32")]
    public void Totals_that_do_not_add_up_are_reported_as_printed(string name, string value)
    {
        var field = Read(DoNotAddUp)[name];

        (field.Value, field.Origin).ShouldBe((value, FieldOrigin.TextLayer));
    }

    [Theory]
    [InlineData(FieldNames.NetTotal)]
    [InlineData(FieldNames.TaxTotal)]
    [InlineData(FieldNames.GrossTotal)]
    public void Totals_that_contradict_each_other_are_less_sure_than_two_without_a_third(string name)
    {
        var two = name == FieldNames.TaxTotal ? Sums("VAT", "112.32", "Total due", "1984.32") : Sums("Net total", "1872.00", "Total due", "1984.32");

        Read(DoNotAddUp)[name].Confidence.ShouldBeLessThan(Read(two)[name].Confidence);
    }

    [Fact]
    public void A_clearly_printed_net_is_kept_although_another_amount_would_fit()
    {
        var fields = Read([(300, 400, "Amount"), (400, 400, "1972.00"), .. DoNotAddUp]);

        fields[FieldNames.NetTotal].Value.ShouldBe("1872.00");
        fields[FieldNames.TaxTotal].Value.ShouldBe("112.32");
    }

    [Fact]
    public void A_tax_is_not_worked_out_against_the_taxes_printed() =>
        Read(Sums("Net total", "100.00", "VAT 7%", "3.00", "VAT 19%", "10.00", "Total due", "120.00")).Keys.ShouldNotContain(FieldNames.TaxTotal);

    [Fact]
    public void A_tax_printed_in_parts_is_their_sum() =>
        Read(Sums("Net total", "100.00", "VAT 7%", "3.00", "VAT 19%", "10.00", "Total due", "113.00"))[FieldNames.TaxTotal]
            .ShouldBeDerived("13.00");

    [Fact]
    public void A_tax_that_is_not_printed_is_worked_out() =>
        Read(Sums("Net total", "100.00", "Total due", "119.00"))[FieldNames.TaxTotal].ShouldBeDerived("19.00");

    [Theory]
    [InlineData("Terms: Net 30", "")]
    [InlineData("Net 30 days", "")]
    [InlineData("Payment terms", "Net 30")]
    [InlineData("Zahlbar netto 30 Tage", "")]
    [InlineData("Net 30", "")]
    public void Payment_terms_are_no_total(string text, string beside)
    {
        var fields = Read([(50, 300, text), (200, 300, beside), .. Sums("VAT", "20.00", "Total due", "120.00")]);

        fields[FieldNames.NetTotal].ShouldBeDerived("100.00");
        fields[FieldNames.GrossTotal].Value.ShouldBe("120.00");
    }

    [Fact]
    public void Whole_numbers_that_add_up_are_totals() =>
        Read(Sums("Subtotal", "30", "VAT", "6", "Total due", "36.00"))[FieldNames.NetTotal].Value.ShouldBe("30");

    private static (int X, int Y, string Text)[] Sums(params string[] texts) =>
        [.. texts.Select((text, i) => (i % 2 == 0 ? 300 : 400, 500 + (20 * (i / 2)), text))];

    private static IReadOnlyDictionary<string, ReadField> Read((int X, int Y, string Text)[] texts) =>
        new LayoutReader(FieldOrigin.TextLayer).Read(Words.Page([.. texts.Where(item => item.Text.Length > 0)]).Pages).Fields;
}

internal static class DerivedAssertions
{
    public static void ShouldBeDerived(this ReadField field, string value) => (field.Value, field.Origin).ShouldBe((value, FieldOrigin.Derived));
}
