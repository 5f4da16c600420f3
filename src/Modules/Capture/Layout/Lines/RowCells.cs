using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Lines;

/// <summary>A row of the table, its words and numbers given to the columns they stand in.</summary>
internal sealed class RowCells
{
    private readonly Dictionary<LabelKind, Found<Amount>> numbers = [];
    private readonly List<string> description = [];

    public RowCells(Row row, TableHeader header, AmountFinder amounts)
    {
        Row = row;
        var end = DescriptionEnd(header);
        foreach (var segment in row.Segments)
            Read(segment, header, amounts, end);
    }

    public Row Row { get; }

    public string Description => string.Join(' ', description).Trim();

    public string? Unit { get; private set; }

    public decimal? TaxRate { get; private set; }

    public decimal? Number(LabelKind kind) => numbers.TryGetValue(kind, out var found) ? found.Value.Value : null;

    public bool HasAmount => numbers.ContainsKey(LabelKind.LineNet) || numbers.ContainsKey(LabelKind.LineGross);

    public int Decimals(LabelKind kind) => numbers.TryGetValue(kind, out var found) ? found.Value.Decimals : 0;

    private void Read(Segment segment, TableHeader header, AmountFinder amounts, double descriptionEnd)
    {
        var found = amounts.Find(segment).Where(amount => !IsDescription(amount.Area, header, descriptionEnd)).ToList();
        foreach (var amount in found)
            Put(header, amount);
        foreach (var rate in Percent.Find(segment).Where(rate => !IsDescription(segment.AreaOf(rate.Start, rate.Length), header, descriptionEnd)))
            TaxRate ??= rate.Value;
        foreach (var word in segment.Words.Where(word => word.Text.Any(char.IsLetterOrDigit)))
            if (IsDescription(word.Area, header, descriptionEnd))
                description.Add(word.Text);
            else if (word.Text.All(c => char.IsLetter(c) || c == '.') && Nearest(header, word.Area).Kind is LabelKind.Quantity or LabelKind.Unit)
                Unit ??= word.Text;
    }

    private void Put(TableHeader header, Found<Amount> amount)
    {
        var column = Nearest(header, amount.Area);
        if (column.Kind == LabelKind.TaxRate)
            TaxRate ??= amount.Value.Value is >= 0 and <= 60 ? amount.Value.Value : null;
        else if (column.Kind is not (LabelKind.Description or LabelKind.OtherColumn or LabelKind.Unit))
            numbers.TryAdd(column.Kind, amount);
    }

    private static Column Nearest(TableHeader header, Area cell) => header.Columns.MinBy(column => column.Distance(cell))!;

    private static bool IsDescription(Area cell, TableHeader header, double end) =>
        header.Description is { } column && cell.CenterX > column.Area.Left - cell.Height && cell.CenterX < end && cell.Left < end - cell.Height;

    /// <summary>The description reaches to the next heading; numbers set flush right may reach a little to its left.</summary>
    private static double DescriptionEnd(TableHeader header)
    {
        if (header.Description is not { } description)
            return double.MinValue;
        var next = header.Columns.Where(column => column.Area.Left > description.Area.Right).Select(column => column.Area.Left).DefaultIfEmpty(double.MaxValue).Min();
        return Math.Max(description.Area.Right, next - description.Area.Height);
    }
}
