using Quittance.Capture.Layout.Fields;
using Quittance.Capture.Layout.Labels;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>The kind of document: what it calls itself, beside what its paper looks like.</summary>
internal static class KindEvidence
{
    public static IEnumerable<(string Name, double Value)> Of(FieldDraft draft, Circumstances all)
    {
        var slip = KindRule.IsSlip(all.Document);
        var kind = draft.Chosen.Value;
        yield return ("invoiceOnSlip", kind == KindRule.Invoice && slip ? 1 : 0);
        yield return ("receiptOnSheet", kind == KindRule.Receipt && !slip ? 1 : 0);
        yield return ("creditNote", kind == KindRule.CreditNote ? 1 : 0);
        yield return ("titled", all.Document.LabelsFor(TitleOf(kind)).Any() ? 1 : 0);
        yield return ("sheet", KindRule.IsOfficePaper(all.Document.Pages[0]) ? 1 : 0);
    }

    private static LabelKind TitleOf(string kind) => kind switch
    {
        KindRule.CreditNote => LabelKind.CreditNoteTitle,
        KindRule.Receipt => LabelKind.ReceiptTitle,
        _ => LabelKind.InvoiceTitle,
    };
}
