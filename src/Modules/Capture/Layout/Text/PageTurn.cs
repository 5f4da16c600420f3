namespace Quittance.Capture.Layout.Text;

/// <summary>By how much a page was turned clockwise.</summary>
internal enum Turn
{
    None,
    Quarter,
    Half,
    ThreeQuarters,
}

/// <summary>
/// Turns a page whose text runs upwards, downwards or upside down, so that the rules see it run from left to right. Which way it
/// runs is told by the words: sideways ones are taller than wide, and each line's words follow each other in reading order.
/// </summary>
internal static class PageTurn
{
    private const int LongWord = 3, FewestVotes = 5;

    /// <summary>A page that was turned before it was recognised stays as it is.</summary>
    public static TextPage Upright(TextPage page)
    {
        if (page.Turned != Turn.None)
            return page;
        var turn = Needed(page);
        return turn == Turn.None ? page : Turned(page, turn);
    }

    public static bool IsSideways(Turn turn) => turn is Turn.Quarter or Turn.ThreeQuarters;

    /// <summary>An area of a turned page, on the page as it was.</summary>
    public static Area Back(TextPage page, Area area) => page.Turned switch
    {
        Turn.Quarter => new(area.Top, page.Width - area.Right, area.Bottom, page.Width - area.Left),
        Turn.Half => new(page.Width - area.Right, page.Height - area.Bottom, page.Width - area.Left, page.Height - area.Top),
        Turn.ThreeQuarters => new(page.Height - area.Bottom, area.Left, page.Height - area.Top, area.Right),
        _ => area,
    };

    private static TextPage Turned(TextPage page, Turn turn)
    {
        var (width, height) = IsSideways(turn) ? (page.Height, page.Width) : (page.Width, page.Height);
        return new(page.Number, width, height, [.. page.Words.Select(word => word with { Area = Turned(page, word.Area, turn) })]) { Turned = turn };
    }

    private static Area Turned(TextPage page, Area area, Turn turn) => turn switch
    {
        Turn.Quarter => new(page.Height - area.Bottom, area.Left, page.Height - area.Top, area.Right),
        Turn.Half => new(page.Width - area.Right, page.Height - area.Bottom, page.Width - area.Left, page.Height - area.Top),
        _ => new(area.Top, page.Width - area.Right, area.Bottom, page.Width - area.Left),
    };

    private static Turn Needed(TextPage page)
    {
        var words = page.Words.Where(word => word.Text.Length >= LongWord).ToList();
        var sideways = words.Count(word => word.Area.Height > word.Area.Width) * 2 > words.Count;
        var forwards = Forwards(page, sideways);
        return (sideways, forwards) switch
        {
            (false, <= -FewestVotes) => Turn.Half,
            (true, >= FewestVotes) => Turn.ThreeQuarters,
            (true, <= -FewestVotes) => Turn.Quarter,
            _ => Turn.None,
        };
    }

    /// <summary>Of neighbouring words on one line, how many more go right (or down, when sideways) than left (or up).</summary>
    private static int Forwards(TextPage page, bool sideways) =>
        page.Words.Zip(page.Words.Skip(1)).Sum(pair => sideways ? Downwards(pair.First.Area, pair.Second.Area) : Rightwards(pair.First.Area, pair.Second.Area));

    private static int Rightwards(Area first, Area second) =>
        first.SharedHeight(second) > Math.Min(first.Height, second.Height) / 2 ? Math.Sign(second.CenterX - first.CenterX) : 0;

    private static int Downwards(Area first, Area second) =>
        first.SharedWidth(second) > Math.Min(first.Width, second.Width) / 2 ? Math.Sign(second.CenterY - first.CenterY) : 0;
}
