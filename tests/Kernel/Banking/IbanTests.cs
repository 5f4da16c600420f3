using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Kernel.Tests.Banking;

public sealed class IbanTests
{
    [Theory]
    [InlineData("HU42 1177 3016 1111 1018 0000 0000")]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("cr05 0152 0200 1026 2840 66")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    [InlineData("NO93-8601-1117-947")]
    public void A_right_iban_is_read(string text) => Iban.Check(text).ShouldBe(IbanVerdict.Valid);

    [Theory]
    [InlineData("", IbanVerdict.WrongFormat)]
    [InlineData("12345678", IbanVerdict.WrongFormat)]
    [InlineData("DE8937040044053201300Ö", IbanVerdict.WrongFormat)]
    [InlineData("ZZ89370400440532013000", IbanVerdict.UnknownCountry)]
    [InlineData("DE8937040044053201300", IbanVerdict.WrongLength)]
    [InlineData("DE88370400440532013000", IbanVerdict.WrongCheckDigits)]
    public void A_wrong_one_says_what_is_wrong(string text, IbanVerdict verdict) => Iban.Check(text).ShouldBe(verdict);

    [Fact]
    public void It_is_printed_in_groups_of_four()
    {
        Iban.TryParse("de89370400440532013000", out var iban).ShouldBeTrue();

        iban.ToPrintedString().ShouldBe("DE89 3704 0044 0532 0130 00");
        iban.Country.ShouldBe(Country.Of("DE"));
    }

    [Fact]
    public void Any_single_digit_change_is_caught()
    {
        const string right = "HU42117730161111101800000000";
        var positions = Gen.Choose(2, right.Length - 1).ToArbitrary();
        var digits = Gen.Choose('0', '9').Select(digit => (char)digit).ToArbitrary();

        Prop.ForAll(positions, digits, (i, digit) =>
            digit == right[i] || Iban.Check(right[..i] + digit + right[(i + 1)..]) == IbanVerdict.WrongCheckDigits).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_country_with_ibans_is_a_country_of_the_standard() =>
        Country.All.Count(country => Iban.Check(country.Code + "00123") != IbanVerdict.UnknownCountry).ShouldBe(89);
}
