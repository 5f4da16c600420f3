namespace Quittance.Capture.Layout.Amounts;

/// <summary>The chosen amounts, each with how sure it is; a part that was not found is null.</summary>
internal sealed record Totals(LabelledAmount? Net, LabelledAmount? Tax, LabelledAmount? Gross, bool Adds, double Score)
{
    /// <summary>All three are there and do not add up: at least one is wrong, on paper or in the reading.</summary>
    private bool Contradicts => !Adds && Net is not null && Tax is not null && Gross is not null;

    public double Confidence(LabelledAmount amount, AmountRole role)
    {
        var label = amount.As(role);
        var sure = Adds ? 0.75 + 0.23 * label : Contradicts ? 0.25 + 0.3 * label : 0.35 + 0.4 * label;
        return sure * (0.5 + 0.5 * amount.Found.Certainty);
    }
}
