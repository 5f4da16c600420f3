using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>Currencies: how often a mark stands beside an amount, and whether others do too. In a poor picture a short code is easily misread.</summary>
internal static class CurrencyEvidence
{
    private const double Often = 4;

    public static IEnumerable<(string Name, double Value)> Of(FieldDraft draft, Circumstances all)
    {
        var code = draft.Chosen.Value;
        var marked = all.Amounts.Where(amount => amount.Value.Currency is not null).ToList();
        var own = marked.Count(amount => amount.Value.Currency == code);
        yield return ("beside", own / Often);
        yield return ("share", marked.Count == 0 ? 0.5 : own / (double)marked.Count);
        yield return ("named", all.Document.Segments.Count(segment => segment.Text.Contains(code, StringComparison.Ordinal)) / Often);
        yield return ("onTotal", all.Totals?.Gross?.Found.Value.Currency is { } mark && (mark == code || CurrencyMarks.Code("$") == mark) ? 1 : 0);
    }
}
