using FsCheck;
using FsCheck.Fluent;
using Quittance.Kernel.TaxIds;

namespace Quittance.Kernel.Tests.TaxIds;

public sealed class EuVatTests
{
    [Theory]
    [InlineData("ATU13585627")]
    [InlineData("BE0403019261")]
    [InlineData("BG175074752")]
    [InlineData("BG7111042925")]
    [InlineData("CY10259033P")]
    [InlineData("CZ25123891")]
    [InlineData("CZ7103192745")]
    [InlineData("CZ640903926")]
    [InlineData("DE136695976")]
    [InlineData("DK13585628")]
    [InlineData("EE100931558")]
    [InlineData("EL094259216")]
    [InlineData("ESA13585625")]
    [InlineData("ES54362315K")]
    [InlineData("ESX5253868R")]
    [InlineData("ESM1234567L")]
    [InlineData("FI20774740")]
    [InlineData("FR40303265045")]
    [InlineData("FRK7399859412")]
    [InlineData("FR4Z123456782")]
    [InlineData("HR33392005961")]
    [InlineData("HU12892312")]
    [InlineData("IE6433435F")]
    [InlineData("IE6433435OA")]
    [InlineData("IE8D79739I")]
    [InlineData("IT00743110157")]
    [InlineData("LT119511515")]
    [InlineData("LT100001919017")]
    [InlineData("LU15027442")]
    [InlineData("LV40003521600")]
    [InlineData("LV16117519997")]
    [InlineData("MT11679112")]
    [InlineData("NL004495445B01")]
    [InlineData("NL002455799B11")]
    [InlineData("PL8567346215")]
    [InlineData("PT501964843")]
    [InlineData("RO18547290")]
    [InlineData("SE123456789701")]
    [InlineData("SI50223054")]
    [InlineData("SK2022749619")]
    [InlineData("XI980780684")]
    [InlineData("GB980780684")]
    public void A_right_number_is_known_by_its_prefix_alone(string number)
    {
        var check = TaxIdRegistry.Standard.Check(number);

        check.Verdict.ShouldBe(TaxIdVerdict.Valid);
        check.Normalised.ShouldBe(number);
        check.Scheme!.Code.ShouldEndWith($"VAT{(number.StartsWith("GB", StringComparison.Ordinal) ? "" : "-" + number[..2])}");
    }

    [Theory]
    [InlineData("ATU13585626")]
    [InlineData("BE0403019262")]
    [InlineData("BG175074751")]
    [InlineData("CY10259033Z")]
    [InlineData("CZ25123890")]
    [InlineData("DE136695978")]
    [InlineData("DK13585627")]
    [InlineData("EE100594103")]
    [InlineData("EL123456781")]
    [InlineData("ESB64717839")]
    [InlineData("ES54362315Z")]
    [InlineData("FI20774741")]
    [InlineData("FR84323140391")]
    [InlineData("HR33392005962")]
    [InlineData("HU12892313")]
    [InlineData("IE6433435E")]
    [InlineData("IT00743110158")]
    [InlineData("LT100001919018")]
    [InlineData("LU15027443")]
    [InlineData("LV40003521601")]
    [InlineData("MT11679113")]
    [InlineData("NL123456790B90")]
    [InlineData("PL8567346216")]
    [InlineData("PT501964842")]
    [InlineData("RO18547291")]
    [InlineData("SE123456789101")]
    [InlineData("SI50223055")]
    [InlineData("SK2022749618")]
    [InlineData("XI802311781")]
    public void A_wrong_check_digit_is_told_from_a_wrong_format(string number) =>
        TaxIdRegistry.Standard.Check(number).Verdict.ShouldBe(TaxIdVerdict.WrongCheckDigit);

    [Theory]
    [InlineData("NL 0044.95.445.B.01", "NL", "NL004495445B01")]
    [InlineData("de 136 695 976", "DE", "DE136695976")]
    [InlineData("136695976", "DE", "DE136695976")]
    [InlineData("BE 403.019.261", "BE", "BE0403019261")]
    [InlineData("GR 094259216", "GR", "EL094259216")]
    [InlineData("980 7806 84", "GB", "GB980780684")]
    public void Printed_forms_lead_to_one_way_of_writing(string printed, string country, string normalised)
    {
        var check = TaxIdRegistry.Standard.Check(printed, Country.Of(country));

        check.IsValid.ShouldBeTrue();
        check.Normalised.ShouldBe(normalised);
    }

    [Theory]
    [InlineData("DE136695976")]
    [InlineData("HR33392005961")]
    [InlineData("HU12892312")]
    [InlineData("BE0403019261")]
    [InlineData("FI20774740")]
    [InlineData("PL8567346215")]
    [InlineData("IT00743110157")]
    public void Any_single_digit_change_is_caught(string right)
    {
        var positions = Gen.Choose(2, right.Length - 1).ToArbitrary();
        var digits = Gen.Choose('0', '9').Select(digit => (char)digit).ToArbitrary();

        Prop.ForAll(positions, digits, (i, digit) =>
            digit == right[i] || !TaxIdRegistry.Standard.Check(right[..i] + digit + right[(i + 1)..]).IsValid).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_member_state_has_a_scheme() =>
        TaxIdRegistry.Standard.Schemes.Count(scheme => scheme.Code.StartsWith("EU-VAT-", StringComparison.Ordinal)).ShouldBe(28);
}
