using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Lines;

/// <summary>A column of the table of lines, where its heading stands.</summary>
internal sealed record Column(LabelKind Kind, Area Area)
{
    /// <summary>Cells are set flush left, flush right or centred below their heading: the nearest of the three counts.</summary>
    public double Distance(Area cell) => Math.Min(
        Math.Abs(cell.CenterX - Area.CenterX),
        Math.Min(Math.Abs(cell.Left - Area.Left), Math.Abs(cell.Right - Area.Right)));
}
