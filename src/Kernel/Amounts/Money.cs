using System.Globalization;
using Quittance.Kernel.Errors;

namespace Quittance.Kernel;

/// <summary>
/// An amount in a currency. Arithmetic keeps every decimal place; <see cref="Rounded"/> rounds, once, where the rule says so.
/// Two currencies never mix: an operation on both throws <see cref="RefusalException"/> with <see cref="MoneyErrors.MixedCurrencies"/>.
/// </summary>
/// <param name="Amount">In units of the currency, not in cents; may be negative.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record Money(decimal Amount, Currency Currency) : IComparable<Money>
{
    /// <summary>True when the amount is zero.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>Nothing, in a currency: where a sum starts.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>The sum of amounts in one currency; zero when there are none.</summary>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency) => amounts.Aggregate(Zero(currency), (sum, next) => sum + next);

    /// <summary>Rounds to the currency's smallest unit, halves away from zero.</summary>
    public Money Rounded() => this with { Amount = Currency.Round(Amount) };

    /// <summary>The amount without its sign.</summary>
    public Money Abs() => this with { Amount = Math.Abs(Amount) };

    /// <summary>Adds two amounts of one currency.</summary>
    public static Money operator +(Money left, Money right) => left with { Amount = left.Amount + right.In(left.Currency) };

    /// <summary>Subtracts within one currency.</summary>
    public static Money operator -(Money left, Money right) => left with { Amount = left.Amount - right.In(left.Currency) };

    /// <summary>Turns the sign.</summary>
    public static Money operator -(Money money) => money with { Amount = -money.Amount };

    /// <summary>Multiplies without rounding.</summary>
    public static Money operator *(Money money, decimal factor) => money with { Amount = money.Amount * factor };

    /// <summary>Compares within one currency.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Compares within one currency.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Compares within one currency.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Compares within one currency.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Compares within one currency; anything is more than null.</summary>
    public int CompareTo(Money? other) => other is null ? 1 : Amount.CompareTo(other.In(Currency));

    /// <summary>The amount and the code, invariant and with at least the currency's decimals: <c>12.50 EUR</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount + WithDecimals(Currency)} {Currency}");

    private decimal In(Currency currency) => Currency == currency ? Amount : throw new RefusalException(MoneyErrors.MixedCurrencies);

    // A zero of the right scale: adding it makes 12.5 print as 12.50.
    private static decimal WithDecimals(Currency currency) => new(0, 0, 0, isNegative: false, (byte)currency.MinorUnits);
}
