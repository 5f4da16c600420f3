namespace Quittance.Capture.Layout.Amounts;

/// <summary>The chosen amounts, each with how sure it is; a part that was not found is null.</summary>
internal sealed record Totals(LabelledAmount? Net, LabelledAmount? Tax, LabelledAmount? Gross, bool Adds, double Score)
{
    public double Confidence(LabelledAmount amount, AmountRole role)
    {
        var label = amount.As(role);
        var sure = Adds ? 0.75 + 0.23 * label : 0.35 + 0.4 * label;
        return sure * (0.5 + 0.5 * amount.Found.Certainty);
    }
}
