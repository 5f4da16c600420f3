using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Amounts;

/// <summary>An amount with what its labels make of it: a score from 0 to 1 per role.</summary>
internal sealed record LabelledAmount(Found<Amount> Found, IReadOnlyDictionary<AmountRole, double> Scores)
{
    public decimal Value => Found.Value.Value;

    public double As(AmountRole role) => Scores.GetValueOrDefault(role);
}
