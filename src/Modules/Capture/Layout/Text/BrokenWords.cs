namespace Quittance.Capture.Layout.Text;

/// <summary>
/// Joins words that a PDF writer's letter spacing broke: "Ver käufer". The gap inside such a word is about half of the
/// narrowest space between words.
/// </summary>
internal static class BrokenWords
{
    private const double WidestBreak = 0.16;

    public static List<Word> Join(IReadOnlyList<Word> row)
    {
        var joined = new List<Word>();
        foreach (var word in row)
            if (joined.Count > 0 && Belong(joined[^1], word))
                joined[^1] = new(joined[^1].Text + word.Text, Area.Around([joined[^1].Area, word.Area]), Math.Min(joined[^1].Certainty, word.Certainty));
            else
                joined.Add(word);
        return joined;
    }

    private static bool Belong(Word left, Word right) =>
        char.IsLetter(left.Text[^1])
        && char.IsLower(right.Text[0])
        && right.Area.Left - left.Area.Right < WidestBreak * Math.Min(left.Area.Height, right.Area.Height);
}
