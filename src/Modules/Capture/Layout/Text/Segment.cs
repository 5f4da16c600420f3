using System.Text;

namespace Quittance.Capture.Layout.Text;

/// <summary>Words on one row with no wide gap between them: a cell, a label, a line of an address.</summary>
internal sealed class Segment
{
    /// <summary>Stands in <see cref="Text"/> where the gap is wider than between the groups of a number.</summary>
    public const char WideGap = '\u2003';

    private readonly List<(int Start, Word Word)> words = [];

    public Segment(int page, IReadOnlyList<Word> words)
    {
        Page = page;
        Area = Area.Around(words.Select(w => w.Area));
        Text = Join(words);
        Tokens = Token.Split(Text);
    }

    public int Page { get; }

    public Area Area { get; }

    public string Text { get; }

    /// <summary>The letters-and-digits parts of <see cref="Text"/>, folded for comparison.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    public IEnumerable<Word> Words => words.Select(w => w.Word);

    public double Height => words.Max(w => w.Word.Area.Height);

    /// <summary>How sure the recognition is of the words that hold this part of the text.</summary>
    public double CertaintyOf(int start, int length) => Under(start, length).Select(w => w.Certainty).DefaultIfEmpty(0.5).Average();

    public Area AreaOf(int start, int length)
    {
        var under = Under(start, length).Select(w => w.Area).ToList();
        return under.Count == 0 ? Area : Area.Around(under);
    }

    public override string ToString() => Text;

    private IEnumerable<Word> Under(int start, int length) =>
        words.Where(w => w.Start < start + length && w.Start + w.Word.Text.Length > start).Select(w => w.Word);

    private string Join(IReadOnlyList<Word> parts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                text.Append(Gap(parts[i - 1], parts[i]));
            words.Add((text.Length, parts[i]));
            text.Append(parts[i].Text);
        }
        return text.ToString();
    }

    private static char Gap(Word left, Word right) =>
        right.Area.Left - left.Area.Right > 0.55 * Math.Max(left.Area.Height, right.Area.Height) ? WideGap : ' ';
}
