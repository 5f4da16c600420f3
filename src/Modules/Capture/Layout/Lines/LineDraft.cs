using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Lines;

/// <summary>A line while it is being put together from its rows.</summary>
internal sealed class LineDraft(RowCells cells)
{
    private const int MostFurtherRows = 6;
    private const double Sums = 0.9, Plain = 0.65, LineBreak = 0.9;

    private readonly List<string> words = [cells.Description];
    private Row last = cells.Row;
    private int further;

    /// <summary>Whether a row of words continues this line: it stands right below.</summary>
    public bool Takes(RowCells below) =>
        further < MostFurtherRows && below.Row.Page == last.Page && below.Row.Area.Top - last.Area.Bottom < LineBreak * last.Area.Height;

    public void Append(RowCells below)
    {
        words.Add(below.Description);
        last = below.Row;
        further++;
    }

    public void Prepend(RowCells above) => words.Insert(0, above.Description);

    public ReadLine Finish(DocumentText document)
    {
        var quantity = cells.Number(LabelKind.Quantity);
        var price = cells.Number(LabelKind.UnitPrice);
        var net = cells.Number(LabelKind.LineNet) ?? NetOfGross();
        return new(
            string.Join(' ', words.Where(part => part.Length > 0)),
            quantity,
            cells.Unit,
            price,
            net,
            cells.TaxRate,
            Multiplies(quantity, price, net) ? Sums : Plain,
            cells.Row.Page,
            document.Pages[cells.Row.Page - 1].BoxOf(cells.Row.Area));
    }

    private static bool Multiplies(decimal? quantity, decimal? price, decimal? net) =>
        quantity is { } q && price is { } p && net is { } n && Math.Abs((q * p) - n) <= Math.Max(0.02m, Math.Abs(n) * 0.005m);

    /// <summary>A table that shows gross amounts only says nothing of the net unless the rate is nought.</summary>
    private decimal? NetOfGross() => cells.TaxRate == 0 ? cells.Number(LabelKind.LineGross) : null;
}
