using Quittance.Kernel.TaxIds;

namespace Quittance.Kernel.Tests.TaxIds;

public sealed class TaxIdRegistryTests
{
    [Theory]
    [InlineData("1-0234-0567", "CR-FISICA", "102340567")]
    [InlineData("01-0234-0567", "CR-FISICA", "102340567")]
    [InlineData("3-101-123456", "CR-JURIDICA", "3101123456")]
    [InlineData("155812345678", "CR-DIMEX", "155812345678")]
    [InlineData("9123456789", "CR-NITE", "9123456789")]
    [InlineData("27AAPFU0939F1ZV", "IN-GSTIN", "27AAPFU0939F1ZV")]
    [InlineData("12892312-2-41", "HU-ADOSZAM", "12892312-2-41")]
    [InlineData("HU12892312-2-41", "HU-ADOSZAM", "12892312-2-41")]
    [InlineData("HU12892312", "EU-VAT-HU", "HU12892312")]
    [InlineData("12-3456789", "US-EIN", "12-3456789")]
    public void The_scheme_meant_is_found(string text, string scheme, string normalised)
    {
        var country = Country.Of(scheme.StartsWith("EU-VAT", StringComparison.Ordinal) ? scheme[^2..] : scheme[..2]);

        TaxIdRegistry.Standard.Check(text, country)
            .ShouldBe(new TaxIdCheck(TaxIdVerdict.Valid, normalised, TaxIdRegistry.Standard.Schemes.Single(each => each.Code == scheme)));
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("NO123456789MVA")]
    public void Without_a_country_bare_digits_belong_to_nobody(string? text) =>
        TaxIdRegistry.Standard.Check(text).Verdict.ShouldBe(TaxIdVerdict.UnknownScheme);

    [Fact]
    public void A_foreign_registration_is_recognised_in_spite_of_the_country_of_the_address() =>
        TaxIdRegistry.Standard.Check("FR40303265045", Country.Of("DE")).Scheme!.Code.ShouldBe("EU-VAT-FR");

    [Theory]
    [InlineData("12892313-2-41", TaxIdVerdict.WrongCheckDigit)]
    [InlineData("12892312-7-41", TaxIdVerdict.WrongFormat)]
    [InlineData("12892312-2-21", TaxIdVerdict.WrongFormat)]
    [InlineData("12892312-2", TaxIdVerdict.WrongFormat)]
    public void An_adoszam_needs_its_check_digit_vat_code_and_county(string text, TaxIdVerdict verdict) =>
        TaxIdRegistry.Standard.Check(text, Country.Of("HU")).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("07-3456789")]
    [InlineData("1234567")]
    public void An_ein_needs_a_prefix_that_was_given_out(string text) =>
        TaxIdRegistry.Standard.Check(text, Country.Of("US")).Verdict.ShouldBe(TaxIdVerdict.WrongFormat);

    [Fact]
    public void A_country_without_schemes_is_unknown_and_not_wrong() =>
        TaxIdRegistry.Standard.Check("123456", Country.Of("JP")).Verdict.ShouldBe(TaxIdVerdict.UnknownScheme);
}
