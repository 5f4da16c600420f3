using Quittance.Capture.Contracts;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>Gathers what speaks for and against a value, as named numbers from 0 to 1. What they are worth is in the table of weights.</summary>
internal static class Evidence
{
    private const double ClearScore = 0.85, WeakScore = 0.6;

    public static IReadOnlyDictionary<string, double> For(FieldDraft draft, Circumstances all) =>
        Common(draft, all).Concat(Own(draft, all)).ToDictionary(item => item.Name, item => Math.Round(Math.Clamp(item.Value, 0, 1), 3));

    private static IEnumerable<(string Name, double Value)> Common(FieldDraft draft, Circumstances all)
    {
        var rival = draft.Others.Select(other => other.Score).DefaultIfEmpty(0).Max();
        yield return ("score", draft.Chosen.Score);
        yield return ("clear", draft.Chosen.Score >= ClearScore ? 1 : 0);
        yield return ("weak", draft.Chosen.Score <= WeakScore ? 1 : 0);
        yield return ("rival", draft.Chosen.Score <= 0 ? 1 : rival / draft.Chosen.Score);
        yield return ("certain", draft.Chosen.Place?.Certainty ?? all.Legible);
        yield return ("legible", all.Legible);
        yield return ("understood", all.Understood);
        yield return ("recognised", draft.Origin == FieldOrigin.Ocr || all.Legible < 1 ? 1 : 0);
    }

    private static IEnumerable<(string Name, double Value)> Own(FieldDraft draft, Circumstances all) => draft.Name switch
    {
        FieldNames.IssueDate or FieldNames.DueDate => DateEvidence.Of(draft, all),
        FieldNames.NetTotal or FieldNames.TaxTotal or FieldNames.GrossTotal => AmountEvidence.Of(draft, all),
        FieldNames.SupplierName or FieldNames.BuyerName => PartyEvidence.OfName(draft, all),
        FieldNames.SupplierTaxId or FieldNames.BuyerTaxId => PartyEvidence.OfTaxId(draft),
        FieldNames.InvoiceNumber => NumberEvidence.Of(draft),
        FieldNames.Currency => CurrencyEvidence.Of(draft, all),
        FieldNames.Kind => KindEvidence.Of(draft, all),
        _ => [],
    };
}
