using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture;

/// <summary>Reads the words of pages. One recognised page makes the reading one by recognition, though each field says how its own page was read.</summary>
internal static class PagesReading
{
    // Any text has a first line that may be a name; only these say that it is an invoice.
    private static readonly string[] Telling =
        [FieldNames.InvoiceNumber, FieldNames.IssueDate, FieldNames.SupplierTaxId, FieldNames.GrossTotal, FieldNames.NetTotal];

    public static Outcome Of(IReadOnlyList<TextPage> pages)
    {
        if (!pages.Any(page => page.Words.Count > 0))
            return Outcome.Unread(ReadingProblems.Blank);
        var recognised = pages.Any(page => page.IsRecognised);
        var read = new LayoutReader(recognised ? FieldOrigin.Ocr : FieldOrigin.TextLayer).Read(pages);
        var problem = read.Fields.Keys.Any(Telling.Contains) ? null : ReadingProblems.NothingFound;
        var source = recognised ? ReadingSource.Ocr : ReadingSource.TextLayer;
        return new(
            new(source, problem, [.. pages.Select(page => new ReadPage(page.Number, page.Drawn.Width, page.Drawn.Height))], ByPage(read.Fields, pages), read.Lines)
            {
                Candidates = read.Candidates,
            },
            read);
    }

    private static Dictionary<string, ReadField> ByPage(IReadOnlyDictionary<string, ReadField> fields, IReadOnlyList<TextPage> pages)
    {
        var digital = pages.Where(page => !page.IsRecognised).Select(page => (int?)page.Number).ToHashSet();
        return fields.ToDictionary(
            field => field.Key,
            field => field.Value.Origin == FieldOrigin.Ocr && digital.Contains(field.Value.Page) ? field.Value with { Origin = FieldOrigin.TextLayer } : field.Value);
    }
}
