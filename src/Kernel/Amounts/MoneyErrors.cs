using Quittance.Kernel.Errors;

namespace Quittance.Kernel;

/// <summary>What arithmetic on money refuses.</summary>
public static class MoneyErrors
{
    /// <summary>Two currencies met where one is needed.</summary>
    public static readonly Error MixedCurrencies =
        new("KRN-MON-001", "These amounts are in different currencies. Convert them to one currency first.");
}
