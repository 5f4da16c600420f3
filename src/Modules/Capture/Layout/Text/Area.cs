using System.Runtime.InteropServices;

namespace Quittance.Capture.Layout.Text;

/// <summary>A rectangle on a page, in the page's own unit, from the top left.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CenterX => (Left + Right) / 2;

    public double CenterY => (Top + Bottom) / 2;

    public double SharedWidth(Area other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);

    public double SharedHeight(Area other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);

    public Area Scaled(double by) => new(Left * by, Top * by, Right * by, Bottom * by);

    public Area Down(double by) => this with { Top = Top + by, Bottom = Bottom + by };

    public static Area Around(IEnumerable<Area> areas)
    {
        var all = areas.ToList();
        return new(all.Min(a => a.Left), all.Min(a => a.Top), all.Max(a => a.Right), all.Max(a => a.Bottom));
    }
}
