using FsCheck;
using FsCheck.Fluent;
using Quittance.Kernel.TaxIds;

namespace Quittance.Kernel.Tests.TaxIds;

public sealed class GstinTests
{
    private const string Right = "27AAPFU0939F1ZV";
    private static readonly GstinScheme Gstin = new();

    [Fact]
    public void A_right_one_is_valid_and_tells_its_state()
    {
        Gstin.Check(" 27aapfu0939f1zv ").ShouldBe(TaxIdVerdict.Valid);

        GstinScheme.StateOf(Right).ShouldBe("27");
    }

    [Theory]
    [InlineData("27AAPFU0939F1Z", TaxIdVerdict.WrongFormat)]
    [InlineData("00AAPFU0939F1ZV", TaxIdVerdict.WrongFormat)]
    [InlineData("369296450896540", TaxIdVerdict.WrongFormat)]
    [InlineData("27AAPFU0939F1ZO", TaxIdVerdict.WrongCheckDigit)]
    public void A_wrong_one_says_what_is_wrong(string text, TaxIdVerdict verdict) => Gstin.Check(text).ShouldBe(verdict);

    [Fact]
    public void Any_single_change_is_caught()
    {
        var positions = Gen.Choose(0, Right.Length - 1).ToArbitrary();
        var signs = Gen.Elements("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()).ToArbitrary();

        Prop.ForAll(positions, signs, (i, sign) =>
            sign == Right[i] || Gstin.Check(Right[..i] + sign + Right[(i + 1)..]) != TaxIdVerdict.Valid).QuickCheckThrowOnFailure();
    }
}
