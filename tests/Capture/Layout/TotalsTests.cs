using Quittance.Capture.Layout.Amounts;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Tests.Layout;

public sealed class TotalsTests
{
    [Fact]
    public void Labels_propose_and_the_sum_decides()
    {
        var totals = Choose((300, 500, "Subtotal"), (400, 500, "100.00"), (300, 520, "VAT 20%"), (400, 520, "20.00"), (300, 540, "Total"), (400, 540, "120.00"));

        (totals.Net!.Value, totals.Tax!.Value, totals.Gross!.Value, totals.Adds).ShouldBe((100m, 20m, 120m, true));
    }

    [Fact]
    public void A_total_that_was_paid_already_is_still_the_total() =>
        Choose((300, 500, "Total"), (400, 500, "144.00"), (300, 520, "Payments"), (400, 520, "-144.00"), (300, 540, "Amount due"), (400, 540, "0.00"))
            .Gross!.Value.ShouldBe(144m);

    [Fact]
    public void A_row_of_totals_is_read_by_its_column_headings()
    {
        var totals = Choose(
            (100, 400, "Steuersatz"), (200, 400, "Netto"), (300, 400, "USt"), (400, 400, "Brutto"),
            (100, 420, "19%"), (200, 420, "100,00"), (300, 420, "19,00"), (400, 420, "119,00"),
            (100, 440, "Summe"), (200, 440, "150,00"), (300, 440, "22,50"), (400, 440, "172,50"));

        (totals.Net!.Value, totals.Tax!.Value, totals.Gross!.Value).ShouldBe((150m, 22.5m, 172.5m));
    }

    [Fact]
    public void Sums_that_do_not_add_up_are_not_repaired()
    {
        var wrong = Choose((300, 500, "Subtotal"), (400, 500, "100.00"), (300, 520, "VAT"), (400, 520, "20.00"), (300, 540, "Total"), (400, 540, "125.00"));
        var right = Choose((300, 500, "Subtotal"), (400, 500, "100.00"), (300, 520, "VAT"), (400, 520, "20.00"), (300, 540, "Total"), (400, 540, "120.00"));

        wrong.Gross!.Value.ShouldBe(125m);
        wrong.Adds.ShouldBeFalse();
        right.Adds.ShouldBeTrue();
    }

    [Fact]
    public void Shipping_may_stand_between_net_and_total() =>
        Choose(
            (300, 500, "Subtotal:"), (400, 500, "100.00"), (300, 520, "Tax (8%):"), (400, 520, "8.00"),
            (300, 540, "Shipping:"), (400, 540, "25.00"), (300, 560, "Total:"), (400, 560, "133.00"))
            .Adds.ShouldBeTrue();

    private static Totals Choose(params (int X, int Y, string Text)[] texts)
    {
        var document = Words.Page(texts);
        var amounts = document.Segments.SelectMany(new AmountFinder(DocumentStyle.Of(document).DecimalComma).Find).ToList();
        return TotalsChooser.Choose([.. new AmountLabeller(document, amounts).Label()]).ShouldNotBeNull();
    }
}
