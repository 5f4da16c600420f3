using Quittance.Capture.Contracts;

namespace Quittance.Capture.Layout.Text;

/// <summary>A word where it stands.</summary>
/// <param name="Text">As printed, ligatures and odd spaces undone.</param>
/// <param name="Area">Where.</param>
/// <param name="Certainty">0 to 1: how sure the recognition is; 1 in a text layer.</param>
internal sealed record Word(string Text, Area Area, double Certainty = 1);

/// <summary>The words of one page, in the order of whoever found them.</summary>
internal sealed record TextPage(int Number, double Width, double Height, IReadOnlyList<Word> Words)
{
    /// <summary>How the page was turned to make its text run from left to right.</summary>
    public Turn Turned { get; init; }

    /// <summary>By how much its lines fell to the right, down over along, before they were set level.</summary>
    public double Slope { get; init; }

    /// <summary>Whether the words were recognised in a picture of the page.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>The same page drawn smaller or larger: its longer side becomes <paramref name="longer"/>.</summary>
    public TextPage ScaledTo(double longer)
    {
        var scale = longer / Math.Max(Width, Height);
        return this with { Width = Width * scale, Height = Height * scale, Words = [.. Words.Select(word => word with { Area = word.Area.Scaled(scale) })] };
    }

    /// <summary>The size of the page as it is drawn.</summary>
    public (double Width, double Height) Drawn => PageTurn.IsSideways(Turned) ? (Height, Width) : (Width, Height);

    /// <summary>Where an area of this page is on the page as it is drawn.</summary>
    public Box BoxOf(Area area)
    {
        var drawn = PageTurn.Back(this, area.Down(Slope * (area.CenterX - (Width / 2))));
        var (width, height) = Drawn;
        return new(drawn.Left / width, drawn.Top / height, drawn.Width / width, drawn.Height / height);
    }
}
