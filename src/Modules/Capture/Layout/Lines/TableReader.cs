using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Lines;

/// <summary>
/// Reads the lines below column headings, over page breaks. A row with an amount starts a line; rows with words only
/// belong to the line they stand closest to; a row of totals ends the table.
/// </summary>
internal sealed class TableReader(DocumentText document, AmountFinder amounts)
{
    private const double LargestGap = 9;

    private readonly List<LineDraft> lines = [];
    private readonly List<RowCells> loose = [];
    private TableHeader? header;
    private Row? last;

    public IReadOnlyList<LineDraft> Read()
    {
        for (var row = 0; row < document.Rows.Count; row++)
            if (TableHeader.At(document, row) is { } found && IsBetter(found))
            {
                Begin(found);
                row = found.LastRow;
            }
            else if (header is not null)
                Take(document.Rows[row]);
        return lines;
    }

    /// <summary>Later tables of other columns, such as a summary by rate, do not take over once lines were found.</summary>
    private bool IsBetter(TableHeader found) =>
        lines.Count == 0 || (header is not null && found.Columns.Count >= header.Columns.Count - 1 && found.Has(LabelKind.Description));

    private void Begin(TableHeader found)
    {
        header = found;
        loose.Clear();
        last = document.Rows[found.LastRow];
    }

    private void Take(Row row)
    {
        if (IsTooFar(row) || IsTotals(row))
        {
            header = lines.Count > 0 && IsTotals(row) && IsSubtotal(row) ? header : null;
            return;
        }
        var cells = new RowCells(row, header!, amounts);
        if (cells.HasAmount && (cells.Description.Length > 0 || cells.Number(LabelKind.Quantity) is not null || cells.Number(LabelKind.UnitPrice) is not null))
            Start(cells);
        else if (cells.Description.Length > 0 && lines.Count > 0 && lines[^1].Takes(cells))
            lines[^1].Append(cells);
        else if (cells.Description.Length > 0)
            loose.Add(cells);
        last = row;
    }

    /// <summary>A line without words of its own has them in the row just above.</summary>
    private void Start(RowCells cells)
    {
        var draft = new LineDraft(cells);
        if (cells.Description.Length == 0 && loose.Count > 0)
            draft.Prepend(loose[^1]);
        loose.Clear();
        lines.Add(draft);
    }

    private bool IsTooFar(Row row) =>
        last is not null && row.Page == last.Page && row.Area.Top - last.Area.Bottom > LargestGap * Math.Max(row.Area.Height, last.Area.Height);

    private bool IsTotals(Row row) =>
        document.LabelsOf[row.Segments[0]].Any(label => label is { StartsSegment: true, Kind: LabelKind.Total or LabelKind.Net or LabelKind.Tax, Weight: >= 0.6 })
        && (row.Segments[0].Area.Left > header!.Columns[0].Area.Right || row.Segments.Count <= 2 || document.IsOnlyLabels(row.Segments[0]));

    private bool IsSubtotal(Row row) =>
        document.LabelsOf[row.Segments[0]].Any(label => label.Kind == LabelKind.Net) && !document.LabelsOf[row.Segments[0]].Any(label => label.Kind is LabelKind.Total or LabelKind.Tax);
}
