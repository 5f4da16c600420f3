using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Amounts;

/// <summary>An amount with what its labels make of it.</summary>
/// <param name="Found">The amount and its place.</param>
/// <param name="Scores">From 0 to 1 per role.</param>
/// <param name="Depth">How far down the document it stands, 0 to 1: totals stand below what they sum up.</param>
internal sealed record LabelledAmount(Found<Amount> Found, IReadOnlyDictionary<AmountRole, double> Scores, double Depth)
{
    public decimal Value => Found.Value.Value;

    public double As(AmountRole role) => Scores.GetValueOrDefault(role);
}
