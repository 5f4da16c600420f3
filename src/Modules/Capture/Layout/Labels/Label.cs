using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Labels;

/// <summary>A label where it stands: characters <paramref name="Start"/> to <paramref name="End"/> of a segment.</summary>
internal sealed record Label(Phrase Phrase, Segment Segment, int Start, int End)
{
    public LabelKind Kind => Phrase.Kind;

    public double Weight => Phrase.Weight;

    public Area Area => Segment.AreaOf(Start, End - Start);

    /// <summary>True when nothing but punctuation follows in the segment.</summary>
    public bool EndsSegment => !Segment.Tokens.Any(token => token.End > End && token.Folded is not ("#" or "%"));

    /// <summary>True when nothing but punctuation or a numbering stands before it in the segment.</summary>
    public bool StartsSegment => !Segment.Text.Take(Start).Any(char.IsLetterOrDigit);
}
