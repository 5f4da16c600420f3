using System.Globalization;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Amounts;
using Quittance.Capture.Layout.Fields;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>Totals: does the arithmetic agree, of the three among themselves and of the lines with them?</summary>
internal static class AmountEvidence
{
    private const decimal Cent = 0.02m;

    public static IEnumerable<(string Name, double Value)> Of(FieldDraft draft, Circumstances all)
    {
        var value = decimal.Parse(draft.Chosen.Value, CultureInfo.InvariantCulture);
        var totals = all.Totals;
        var printed = all.Amounts.Count(amount => amount.Value.Value == value);
        yield return ("adds", totals is { Adds: true, Gross.Value: not 0 } ? 1 : 0);
        yield return ("taxed", totals is { Adds: true, Tax.Value: not 0 } ? 1 : 0);
        yield return ("contradicts", totals is { Adds: false, Net: not null, Tax: not null, Gross: not null } ? 1 : 0);
        yield return ("derived", draft.Origin == FieldOrigin.Derived ? 1 : 0);
        yield return ("lines", LinesAgree(all) ? 1 : 0);
        yield return ("printedAgain", printed > 1 ? 1 : 0);
        yield return ("money", draft.Chosen.Place is null || all.Amounts.Any(amount => amount.Value.Value == value && amount.Value.LooksLikeMoney) ? 1 : 0);
        yield return ("largest", all.Amounts.Any(amount => amount.Value.LooksLikeMoney && amount.Value.Value > value + Cent) ? 0 : 1);
        yield return ("nought", value == 0 ? 1 : 0);
        yield return ("negative", value < 0 && all.ValueOf(FieldNames.Kind) != KindRule.CreditNote ? 1 : 0);
    }

    private static bool LinesAgree(Circumstances all)
    {
        var sum = all.Lines.Sum(line => line.NetAmount ?? 0);
        return sum != 0 && (Near(sum, all.Totals?.Net) || Near(sum, all.Totals?.Gross));
    }

    private static bool Near(decimal sum, LabelledAmount? total) => total is not null && Math.Abs(sum - total.Value) <= Cent;
}
