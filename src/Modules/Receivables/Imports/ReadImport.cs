using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Imports;
using Quittance.Receivables.Issued;
using Quittance.Receivables.Issuers;

namespace Quittance.Receivables.Imports;

/// <summary>Reads a table of drafts: one document for each reference, with what is wrong with it.</summary>
internal sealed class ReadImport(IssuerProfile issuer, DateTimeOffset now)
{
    private const int MostLines = 1000;

    private readonly List<ImportFinding> findings = [];

    /// <summary>A document that was read.</summary>
    /// <param name="Reference">By what the file calls it.</param>
    /// <param name="Row">Its first row.</param>
    /// <param name="Lines">How many rows it has.</param>
    /// <param name="Request">Null when it cannot be read.</param>
    /// <param name="Completed">The same with every amount.</param>
    internal sealed record Document(string Reference, int Row, int Lines, DraftDocument.Request? Request, Comprobante? Completed);

    public IReadOnlyList<ImportFinding> Findings => findings;

    public IReadOnlyList<Document> Read(Sheet sheet)
    {
        var places = PlacesOf(sheet.Header);
        if (findings.Any(finding => finding.Blocks))
            return [];
        var rows = sheet.Rows.Select(row => new RowValues(places, row, findings)).ToList();
        return [.. rows.Where(HasReference).GroupBy(row => row.Cell(ImportColumns.Reference).Text, StringComparer.Ordinal).Select(group => DocumentOf(group.Key, [.. group]))];
    }

    private Dictionary<string, int> PlacesOf(IReadOnlyList<string> header)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < header.Count; at++)
        {
            var isKnown = ImportColumns.OfDocument.Concat(ImportColumns.OfLine).Contains(header[at], StringComparer.OrdinalIgnoreCase);
            if (header[at].Length > 0 && (!isKnown || !places.TryAdd(header[at], at)))
                findings.Add(ImportFindingKind.UnknownColumn.At(1, header[at], blocks: false));
        }
        findings.AddRange(ImportColumns.Required.Where(name => !places.ContainsKey(name)).Select(name => ImportFindingKind.MissingColumn.At(1, name)));
        return places;
    }

    private bool HasReference(RowValues row) => row.Text(ImportColumns.Reference, isRequired: true) is not null;

    private Document DocumentOf(string reference, IReadOnlyList<RowValues> rows)
    {
        var before = findings.Count;
        if (rows.Count > MostLines)
            findings.Add(ImportFindingKind.TooManyLines.At(rows[0].Number, column: null));
        NoteDifferences(rows);
        var request = DocumentRows.Read(rows);
        var isReadable = findings.Skip(before).All(finding => !finding.Blocks);
        var completed = isReadable ? Complete(request, rows) : null;
        return new Document(reference, rows[0].Number, rows.Count, completed is null ? null : request, completed);
    }

    /// <summary>In the rows after the first, what belongs to the document is left out or the same.</summary>
    private void NoteDifferences(IReadOnlyList<RowValues> rows)
    {
        foreach (var row in rows.Skip(1))
            foreach (var column in ImportColumns.OfDocument)
                if (row.Cell(column).Text is { Length: > 0 } text && text != rows[0].Cell(column).Text)
                    findings.Add(ImportFindingKind.Differs.At(row.Number, column, text));
    }

    private Comprobante? Complete(DraftDocument.Request request, IReadOnlyList<RowValues> rows)
    {
        try
        {
            var completed = CostaRica.Composition.Preview(issuer, request.Kind, request.Situation, request.Content, now);
            findings.AddRange(DocumentRules.Check(completed).Select(finding => FindingPlaces.Of(finding, rows)));
            return completed;
        }
        catch (OverflowException)
        {
            findings.Add(ImportFindingKind.TooLarge.At(rows[0].Number, column: null));
            return null;
        }
    }
}
