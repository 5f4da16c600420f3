namespace Quittance.Capture.Layout.Amounts;

/// <summary>The amounts whose label leaves no doubt of their role. What they say may be wrong, but it is what is printed.</summary>
internal sealed class PrintedTotals(IReadOnlyList<LabelledAmount> amounts)
{
    private const double Clear = 0.9;

    /// <summary>Net and tax are printed beyond doubt: a gross that does not fit them is still the gross.</summary>
    public bool Settle => Only(AmountRole.Net) is not null && Only(AmountRole.Tax) is not null;

    /// <summary>The one value printed for a role; null when none is, or several that differ.</summary>
    public LabelledAmount? Only(AmountRole role)
    {
        var printed = Of(role);
        return printed.DistinctBy(amount => amount.Value).Count() == 1 ? printed.MaxBy(amount => amount.As(role)) : null;
    }

    /// <summary>Whether a value worked out for a role denies nothing that is printed: nothing is, or parts that sum up to it.</summary>
    public bool Allow(AmountRole role, decimal value)
    {
        var printed = Of(role).ConvertAll(amount => amount.Value);
        return printed.Count == 0 || printed.Contains(value) || printed.Sum() == value || printed.Distinct().Sum() == value;
    }

    private List<LabelledAmount> Of(AmountRole role) =>
        [.. amounts.Where(amount => amount.As(role) >= Clear && !amount.Found.Value.LooksLikeCount)];
}
