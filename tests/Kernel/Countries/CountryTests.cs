namespace Quittance.Kernel.Tests.Countries;

public sealed class CountryTests
{
    [Fact]
    public void The_standard_has_249_countries_and_Kosovo_makes_250() => Country.All.Count.ShouldBe(250);

    [Theory]
    [InlineData("CR")]
    [InlineData("hu ")]
    [InlineData("XK")]
    public void A_code_is_found_whatever_its_case(string code)
    {
        Country.TryParse(code, out var country).ShouldBeTrue();

        country.Code.ShouldBe(code.Trim().ToUpperInvariant());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("EL")]
    [InlineData("UK")]
    [InlineData("DEU")]
    public void What_is_not_in_the_standard_is_no_country(string? code) => Country.TryParse(code, out _).ShouldBeFalse();
}
