using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Tests.Layout;

/// <summary>What tells the country of a shop that names neither it nor a currency.</summary>
public sealed class CountryMarksTests
{
    [Theory]
    [InlineData("1221 South Florida Avenue\nLakeland, FL 33803", "USD")]
    [InlineData("754 FIFTH AVENUE\nNEW YORK, NY 10019-2210", "USD")]
    [InlineData("Lakeland,\nFL\n33803", "USD")]
    [InlineData("TK KITCHEN SDN BHD", "MYR")]
    [InlineData("ABN 68 000 014 675", "AUD")]
    [InlineData("Kanyargó Nyomda Kft.", "HUF")]
    [InlineData("Hotel Morgenrot\nPostfach DE 10115 Berlin\n12,00 €", null)]
    [InlineData("Order in 12345", null)]
    [InlineData("Total 12.50", null)]
    public void A_mark_of_one_country_tells_its_currency(string text, string? currency) => CountryMarks.CurrencyOf(text).ShouldBe(currency);

    [Theory]
    [InlineData("Lakeland, FL 33803", "2016-12-10")]
    [InlineData("Ipswich IP4 1BQ", "2016-10-12")]
    public void An_American_address_puts_the_month_first(string address, string date) =>
        Words.Chosen((50, 20, "Cob & Pen"), (50, 40, address), (50, 60, "Date: 12-10-2016"), (50, 80, "Total due"), (150, 80, "44.50"))[FieldNames.IssueDate].ShouldBe(date);

    [Fact]
    public void A_named_currency_counts_for_more_than_the_country() =>
        Words.Chosen((50, 40, "Lakeland, FL 33803"), (50, 80, "Total due"), (150, 80, "CAD 44.50"))[FieldNames.Currency].ShouldBe("CAD");
}
