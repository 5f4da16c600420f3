using System.Diagnostics.CodeAnalysis;

namespace Quittance.Kernel;

/// <summary>
/// A currency of ISO 4217. There is one instance per code, so reference equality is equality. Codes without minor units
/// (metals, <c>XTS</c>, <c>XXX</c>) are no currency an invoice can be paid in and are not known here.
/// </summary>
public sealed class Currency
{
    private static readonly Dictionary<string, Currency> ByCode =
        CurrencyTable.All().ToDictionary(currency => currency.Code, StringComparer.Ordinal);

    internal Currency(string code, int minorUnits, bool isActive)
    {
        Code = code;
        MinorUnits = minorUnits;
        IsActive = isActive;
    }

    /// <summary>Every currency known, active and lately withdrawn, in the order of their codes.</summary>
    public static IReadOnlyList<Currency> All { get; } = [.. ByCode.Values.OrderBy(currency => currency.Code, StringComparer.Ordinal)];

    /// <summary>Three capital letters, such as <c>CRC</c>.</summary>
    public string Code { get; }

    /// <summary>Decimal places of the smallest unit by ISO 4217: 2 for the euro, 0 for the yen, 3 for the dinar of Kuwait.</summary>
    public int MinorUnits { get; }

    /// <summary>False for a currency withdrawn from ISO 4217 that older invoices still carry, such as the kuna.</summary>
    public bool IsActive { get; }

    /// <summary>Finds a currency by its code; blanks around it and lower case are forgiven.</summary>
    public static bool TryParse([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && ByCode.TryGetValue(code.Trim().ToUpperInvariant(), out currency);
    }

    /// <summary>The currency of a code the program itself names.</summary>
    /// <exception cref="FormatException">The code is not of ISO 4217.</exception>
    public static Currency Of(string code) =>
        TryParse(code, out var currency) ? currency : throw new FormatException($"'{code}' is not a currency code of ISO 4217.");

    /// <summary>Rounds to the smallest unit, halves away from zero, as invoices do.</summary>
    public decimal Round(decimal amount) => decimal.Round(amount, MinorUnits, MidpointRounding.AwayFromZero);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
