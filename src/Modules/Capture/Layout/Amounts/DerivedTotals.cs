using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Amounts;

/// <summary>
/// Works out the one total that is not printed from the two that are. Never where a charge or discount could stand between
/// them, never against what is printed, and always marked as derived.
/// </summary>
internal static class DerivedTotals
{
    private const double FromTwo = 0.8, FromSilence = 0.5;

    public static IEnumerable<(string Name, decimal Value, double Score)> Of(DocumentText document, Totals totals, PrintedTotals printed)
    {
        if (totals.Gross is not { } gross || document.LabelsFor(LabelKind.Charge).Any())
            yield break;
        if (totals is { Net: null, Tax: { } tax } && printed.Allow(AmountRole.Net, gross.Value - tax.Value))
            yield return (FieldNames.NetTotal, gross.Value - tax.Value, FromTwo);
        if (totals is { Net: { } net, Tax: null } && net.Value <= gross.Value && printed.Allow(AmountRole.Tax, gross.Value - net.Value))
            yield return (FieldNames.TaxTotal, gross.Value - net.Value, FromTwo);
        if (totals is { Net: null, Tax: null } && !document.LabelsFor(LabelKind.Tax, LabelKind.Net, LabelKind.GrossMark).Any())
        {
            yield return (FieldNames.NetTotal, gross.Value, FromSilence);
            yield return (FieldNames.TaxTotal, 0, FromSilence);
        }
    }
}
