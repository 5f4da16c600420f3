using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Quittance.Kernel.Errors;

namespace Quittance.Kernel.Tests.Amounts;

public sealed class MoneyTests
{
    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly Arbitrary<Money> Euros =
        ArbMap.Default.ArbFor<int>().Generator.Select(cents => new Money(cents / 100m, Euro)).ToArbitrary();

    [Fact]
    public void Addition_is_associative() =>
        Prop.ForAll(Euros, Euros, Euros, (a, b, c) => (a + b) + c == a + (b + c)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_added_can_be_taken_away() =>
        Prop.ForAll(Euros, Euros, (a, b) => a + b - b == a).QuickCheckThrowOnFailure();

    [Fact]
    public void Rounding_twice_changes_nothing() =>
        Prop.ForAll(Euros, ArbMap.Default.ArbFor<short>(), (a, factor) => (a * (factor / 7m)).Rounded() == (a * (factor / 7m)).Rounded().Rounded())
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Two_currencies_never_mix()
    {
        var refusal = Should.Throw<RefusalException>(() => new Money(1, Euro) + new Money(1, Currency.Of("HUF")));

        refusal.Error.ShouldBe(MoneyErrors.MixedCurrencies);
        Should.Throw<RefusalException>(() => new Money(1, Euro) < new Money(2, Currency.Of("HUF")));
    }

    [Theory]
    [InlineData("JPY", "100.5", "101 JPY")]
    [InlineData("EUR", "2.345", "2.35 EUR")]
    [InlineData("EUR", "-2.345", "-2.35 EUR")]
    [InlineData("KWD", "1.23456", "1.235 KWD")]
    public void Rounding_goes_to_the_smallest_unit_with_halves_away_from_zero(string currency, string amount, string rounded) =>
        new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), Currency.Of(currency)).Rounded().ToString().ShouldBe(rounded);

    [Fact]
    public void Trailing_zeros_make_no_difference() => new Money(1.50m, Euro).ShouldBe(new Money(1.5m, Euro));

    [Fact]
    public void An_empty_sum_is_zero_in_its_currency() => Money.Sum([], Euro).ShouldBe(Money.Zero(Euro));

    [Fact]
    public void A_printed_amount_has_the_decimals_of_its_currency() => new Money(12.5m, Euro).ToString().ShouldBe("12.50 EUR");
}
