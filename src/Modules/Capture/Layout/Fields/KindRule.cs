using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Fields;

/// <summary>Invoice, credit note or receipt, by what the document calls itself and by what only a till prints.</summary>
internal static class KindRule
{
    public const string Invoice = "invoice", CreditNote = "creditNote", Receipt = "receipt";

    private static readonly HashSet<string> ReceiptWords = ["receipt", "bon", "bonnummer", "ticket", "recibo", "quittungsnummer", "nyugtaszam", "paragon", "bill"];

    public static (string Kind, double Confidence) Of(DocumentText document)
    {
        var credit = Score(document, LabelKind.CreditNoteTitle)
            + Score(document, LabelKind.CreditNoteNumber, from: 1)
            + Numbered(document, LabelKind.CreditNoteNumber);
        var invoice = Score(document, LabelKind.InvoiceTitle) + Numbered(document, LabelKind.InvoiceNumber);
        var receipt = Score(document, LabelKind.ReceiptTitle) * (IsSlip(document) ? 2 : 0.5);
        if (credit > 0 && credit >= invoice)
            return (CreditNote, 0.85);
        if (IsOfficePaper(document.Pages[0]) && receipt < 1.5)
            return (Invoice, invoice > 0 ? 0.95 : 0.6);
        return receipt > invoice || (invoice == 0 && IsSlip(document))
            ? (Receipt, 0.8)
            : (Invoice, invoice > 0 ? 0.95 : 0.7);
    }

    /// <summary>"Rechnungsnummer" and the like name the document as well; "receipt no" names another kind.</summary>
    private static int Numbered(DocumentText document, LabelKind kind) =>
        document.LabelsFor(kind).Count(label =>
            label is { Weight: 1, StartsSegment: true } && !label.Phrase.Words.Any(ReceiptWords.Contains));

    /// <summary>A title stands alone or leads its line; mentions in running text count little.</summary>
    private static double Score(DocumentText document, LabelKind kind, double from = 0) =>
        document.LabelsFor(kind).Where(label => label.Weight >= from).Sum(label => label.StartsSegment ? IsHeading(document, label) ? 3 : 1 : 0.3);

    private static bool IsHeading(DocumentText document, Label label) =>
        label.Segment.Page == 1 && label.Area.CenterY < document.Pages[0].Height / 2;

    /// <summary>A4 or Letter in points, as PDF pages have it.</summary>
    public static bool IsOfficePaper(TextPage page) => page.Width is > 560 and < 640 && page.Height is > 770 and < 860;

    /// <summary>A till's paper is narrow: few characters on its longest line.</summary>
    public static bool IsSlip(DocumentText document)
    {
        var page = document.Pages[0];
        return !IsOfficePaper(page)
            && document.Rows.Max(row => row.Segments.Sum(segment => segment.Text.Length + 1)) <= 62;
    }
}
