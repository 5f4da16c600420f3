namespace Quittance.Capture.Layout.Amounts;

/// <summary>The chosen amounts, each with how sure it is; a part that was not found is null.</summary>
internal sealed record Totals(LabelledAmount? Net, LabelledAmount? Tax, LabelledAmount? Gross, bool Adds, double Score);
