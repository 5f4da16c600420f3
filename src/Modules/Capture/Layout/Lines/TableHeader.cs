using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Lines;

/// <summary>The row (or rows) of column headings above the lines.</summary>
/// <param name="LastRow">The index of its lowest row.</param>
/// <param name="Columns">From left to right.</param>
internal sealed record TableHeader(int LastRow, IReadOnlyList<Column> Columns)
{
    private const int MostRows = 3;

    public Column? Description => Columns.FirstOrDefault(column => column.Kind == LabelKind.Description);

    public bool Has(LabelKind kind) => Columns.Any(column => column.Kind == kind);

    /// <summary>The header that starts at a row, or null.</summary>
    public static TableHeader? At(DocumentText document, int row)
    {
        if (HeadingsIn(document.Rows[row]) is not { Count: > 0 } columns || !LooksLikeHeader(document.Rows[row], columns))
            return null;
        var last = row;
        while (last + 1 < document.Rows.Count && last - row < MostRows - 1 && Continues(document, last + 1, out var more))
        {
            columns = Merge(columns, more);
            last++;
        }
        return new(last, [.. Resolve(columns).OrderBy(column => column.Area.Left)]);
    }

    /// <summary>A price or amount, and one more thing that tells lines from totals.</summary>
    private static bool LooksLikeHeader(Row row, List<Column> columns)
    {
        var kinds = columns.Select(column => column.Kind).ToHashSet();
        return (kinds.Contains(LabelKind.LineNet) || kinds.Contains(LabelKind.UnitPrice) || kinds.Contains(LabelKind.LineGross))
            && (kinds.Contains(LabelKind.Description) || kinds.Contains(LabelKind.Quantity) || kinds.Contains(LabelKind.UnitPrice))
            && kinds.Count >= 2
            && row.Segments.Count >= 2
            && !row.Segments.Any(IsData);
    }

    /// <summary>Headings are short and hold no numbers, save a rate such as "19 % USt".</summary>
    private static bool IsData(Segment segment) =>
        segment.Tokens.Count > 7
        || (segment.Tokens.Any(token => token.Folded.Length > 1 && token.Folded.All(char.IsDigit)) && !Percent.Find(segment).Any());

    private static bool Continues(DocumentText document, int row, out List<Column> more)
    {
        var (above, below) = (document.Rows[row - 1], document.Rows[row]);
        more = HeadingsIn(below);
        return below.Page == above.Page
            && more.Count > 0
            && below.Area.Top - above.Area.Bottom < 0.8 * above.Area.Height
            && !below.Segments.Any(segment => segment.Tokens.Any(token => token.Folded.Any(char.IsDigit)));
    }

    private static List<Column> HeadingsIn(Row row) =>
        [.. row.Segments
            .SelectMany(segment => LabelFinder.Find(segment, LabelBook.Columns))
            .GroupBy(label => (label.Segment, label.Start))
            .Select(same => new Column(same.MinBy(label => Preference(label.Kind))!.Kind, same.First().Area))];

    /// <summary>Words that several columns share: "Netto" alone is an amount, "MwSt" alone a rate.</summary>
    private static int Preference(LabelKind kind) => kind switch
    {
        LabelKind.Description => 0,
        LabelKind.Quantity => 1,
        LabelKind.LineNet => 2,
        LabelKind.TaxRate => 3,
        LabelKind.UnitPrice => 4,
        _ => 5,
    };

    /// <summary>Below a heading stands its second line; elsewhere a further column.</summary>
    private static List<Column> Merge(List<Column> upper, List<Column> lower)
    {
        var merged = upper.ToList();
        foreach (var column in lower)
            if (!merged.Exists(above => above.Area.SharedWidth(column.Area) > 0))
                merged.Add(column);
        return merged;
    }

    /// <summary>Of several columns of one kind the last amount and the first of the others count.</summary>
    private static IEnumerable<Column> Resolve(List<Column> columns)
    {
        var single = !columns.Exists(column => column.Kind is LabelKind.LineNet or LabelKind.LineGross);
        foreach (var group in columns.OrderBy(column => column.Area.Left).GroupBy(column => column.Kind))
        {
            var counts = group.Key == LabelKind.LineNet ? group.Last() : group.First();
            foreach (var column in group)
                yield return column != counts && group.Key != LabelKind.Description ? column with { Kind = LabelKind.OtherColumn }
                    : single && group.Key == LabelKind.UnitPrice && !columns.Exists(c => c.Kind == LabelKind.Quantity) ? column with { Kind = LabelKind.LineNet }
                    : column;
        }
    }
}
