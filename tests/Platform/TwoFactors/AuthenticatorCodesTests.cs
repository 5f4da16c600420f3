using System.Text;
using Quittance.Platform.TwoFactors;

namespace Quittance.Platform.Tests.TwoFactors;

/// <summary>The examples of RFC 6238, appendix B (SHA-1), of which the last six digits are what six-digit apps show.</summary>
public sealed class AuthenticatorCodesTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_examples_of_the_standard_come_out(long seconds, string code)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);

        AuthenticatorCodes.CodeAt(Key, AuthenticatorCodes.StepAt(time)).ShouldBe(code);
        AuthenticatorCodes.StepOf(Key, code, time).ShouldBe(AuthenticatorCodes.StepAt(time));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(-30, true)]
    [InlineData(60, false)]
    [InlineData(-60, false)]
    public void A_code_counts_one_step_early_or_late_and_no_more(int secondsOff, bool counts)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(1_900_000_015);
        var code = AuthenticatorCodes.CodeAt(Key, AuthenticatorCodes.StepAt(time.AddSeconds(secondsOff)));

        (AuthenticatorCodes.StepOf(Key, code, time) is not null).ShouldBe(counts);
    }

    [Fact]
    public void A_key_in_base32_is_read() => AuthenticatorCodes.ReadKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").ShouldBe(Key);

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_none(string code) =>
        AuthenticatorCodes.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();
}
