using System.Globalization;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Tests.Layout;

public sealed class AmountFinderTests
{
    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1 234,56 €", "1234.56")]
    [InlineData("1'234,56", "1234.56")]
    [InlineData("6 157 040 Ft", "6157040")]
    [InlineData("12.100,-", "12100")]
    [InlineData("-7,67", "-7.67")]
    [InlineData("7,67-", "-7.67")]
    [InlineData("(144,00)", "-144.00")]
    [InlineData("1.000", "1000")]
    [InlineData("0,0520", "0.0520")]
    public void A_document_with_decimal_commas_is_read_so(string text, string value) => Find(text, decimalComma: true).ShouldBe([value]);

    [Theory]
    [InlineData("$1,234.56", "1234.56")]
    [InlineData("USD 47.90", "47.90")]
    [InlineData("12,34,567.50", "1234567.50")]
    [InlineData("$-50.00", "-50.00")]
    [InlineData("1,000", "1000")]
    public void A_document_with_decimal_points_is_read_so(string text, string value) => Find(text, decimalComma: false).ShouldBe([value]);

    [Theory]
    [InlineData("19 %")]
    [InlineData("INV-2024-0815")]
    [InlineData("12.03.2024")]
    [InlineData("A4")]
    [InlineData("12:30")]
    public void What_is_no_amount_is_left_out(string text) => Find(text, decimalComma: true).ShouldBeEmpty();

    [Fact]
    public void Numbers_in_separate_columns_are_not_run_together()
    {
        Word[] words = [new("5", new(0, 0, 5, 10)), new("600", new(13, 0, 30, 10)), new("000", new(32, 0, 50, 10))];

        new AmountFinder(decimalComma: true).Find(new Segment(1, words)).Select(found => found.Value.Value).ShouldBe([5m, 600000m]);
    }

    [Theory]
    [InlineData("$ 5.00", "USD")]
    [InlineData("5.00 zł", "PLN")]
    [InlineData("RM 5.00", "MYR")]
    [InlineData("5.00", null)]
    public void The_mark_beside_an_amount_is_its_currency(string text, string? currency) =>
        new AmountFinder(decimalComma: false).Find(Words.In(text)).Single().Value.Currency.ShouldBe(currency);

    private static IEnumerable<string> Find(string text, bool decimalComma) =>
        new AmountFinder(decimalComma).Find(Words.In(text)).Select(found => found.Value.Value.ToString(CultureInfo.InvariantCulture));
}
