using Quittance.Capture.Contracts;
using Quittance.Kernel;

namespace Quittance.Payables.Checks;

/// <summary>The currency exists, and is the one the company thinks in.</summary>
internal sealed class CurrencyCheck : ICheck
{
    internal static readonly FindingKind Unknown = new(
        "AP-CUR-001",
        Severity.Error,
        "{currency} is not a currency.",
        "The code is not in ISO 4217, list one, nor lately withdrawn from it.");

    internal static readonly FindingKind Foreign = new(
        "AP-CUR-002",
        Severity.Warning,
        "The invoice is in {currency}; the company's currency is {companyCurrency}.",
        "The currency is known and differs from the company's.");

    public IReadOnlyList<FindingKind> Finds { get; } = [Unknown, Foreign];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts)
    {
        if (facts.Header.Currency is not { } currency)
            yield break;
        if (!Currency.TryParse(currency, out _))
            yield return Unknown.At(FieldNames.Currency, ("currency", currency));
        else if (currency != facts.Company.Currency)
            yield return Foreign.At(FieldNames.Currency, ("currency", currency), ("companyCurrency", facts.Company.Currency));
    }
}
