namespace Quittance.Kernel.Tests.Amounts;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("CRC", 2)]
    [InlineData("JPY", 0)]
    [InlineData("BHD", 3)]
    [InlineData("CLF", 4)]
    public void Minor_units_are_those_of_the_standard(string code, int minorUnits) => Currency.Of(code).MinorUnits.ShouldBe(minorUnits);

    [Fact]
    public void Blanks_and_lower_case_are_forgiven()
    {
        Currency.TryParse(" huf ", out var currency).ShouldBeTrue();

        currency.ShouldBeSameAs(Currency.Of("HUF"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EURO")]
    [InlineData("XXX")]
    [InlineData("XAU")]
    [InlineData("€")]
    public void What_no_invoice_is_paid_in_is_no_currency(string? code) => Currency.TryParse(code, out _).ShouldBeFalse();

    [Fact]
    public void A_withdrawn_currency_is_known_but_not_active()
    {
        Currency.Of("HRK").IsActive.ShouldBeFalse();
        Currency.Of("EUR").IsActive.ShouldBeTrue();
    }

    [Fact]
    public void Every_code_is_three_capital_letters() =>
        Currency.All.ShouldAllBe(currency => currency.Code.Length == 3 && currency.Code.All(char.IsAsciiLetterUpper));
}
