using Quittance.Payables.Checks;

namespace Quittance.Payables.Tests.Checks;

public sealed class LinesCheckTests
{
    [Fact]
    public void Lines_that_add_up_to_neither_net_nor_gross_are_pointed_out()
    {
        var finding = new LinesCheck().Inspect(Facts.WithLines(new LineFacts(1, null, null, 90m))).ShouldHaveSingleItem();

        finding.Kind.Code.ShouldBe("AP-ARI-002");
        finding.Message.ShouldBe("The lines add up to 90.00, which is neither the net total 100.00 nor the gross total.");
    }

    [Theory]
    [InlineData("100.00")]
    [InlineData("100.01")]
    [InlineData("127.00")]
    public void Lines_add_up_to_net_or_as_on_a_till_to_gross(string amount) =>
        Facts.WithLines(new LineFacts(1, null, null, decimal.Parse(amount))).CodesOf<LinesCheck>().ShouldBeEmpty();

    [Fact]
    public void A_line_without_an_amount_makes_the_sum_unknown() =>
        Facts.WithLines(new LineFacts(1, null, null, 1m), new LineFacts(2, null, null, null)).CodesOf<LinesCheck>().ShouldBeEmpty();

    [Fact]
    public void Many_lines_may_round_a_little_each()
    {
        var lines = Enumerable.Range(1, 10).Select(number => new LineFacts(number, null, null, 10.005m)).ToArray();

        Facts.WithLines(lines).CodesOf<LinesCheck>().ShouldBeEmpty();
    }

    [Fact]
    public void Quantity_and_price_that_do_not_make_the_line_are_pointed_out_at_the_line()
    {
        var finding = new LinesCheck().Inspect(Facts.WithLines(new LineFacts(1, 3m, 30.00m, 100.00m))).ShouldHaveSingleItem();

        finding.Kind.Code.ShouldBe("AP-ARI-003");
        finding.Field.ShouldBe("lines[0].netAmount");
    }

    [Fact]
    public void A_price_rounded_to_cents_may_be_off_by_half_a_cent_a_piece() =>
        Facts.WithLines(new LineFacts(1, 300m, 0.33m, 100.00m)).CodesOf<LinesCheck>().ShouldBeEmpty();

    [Theory]
    [InlineData("0.33")]
    [InlineData("0.330000")]
    public void A_price_means_the_same_before_and_after_the_database_filled_it_with_zeros(string price)
    {
        Facts.WithLines(new LineFacts(1, 300m, decimal.Parse(price), 100.00m)).CodesOf<LinesCheck>().ShouldBeEmpty();
        Facts.WithLines(new LineFacts(1, 300m, decimal.Parse(price), 100.52m)).CodesOf<LinesCheck>().ShouldContain("AP-ARI-003");
    }

    [Fact]
    public void A_round_price_is_as_exact_as_the_currency() =>
        Facts.WithLines(new LineFacts(1, 2m, 50.000000m, 100.50m), new LineFacts(2, null, null, -0.50m))
            .CodesOf<LinesCheck>().ShouldBe(["AP-ARI-003"]);

    [Fact]
    public void A_misread_bar_code_for_a_quantity_overflows_nothing() =>
        Facts.WithLines(new LineFacts(1, decimal.MaxValue, decimal.MaxValue, 100m)).CodesOf<LinesCheck>().ShouldBeEmpty();
}
