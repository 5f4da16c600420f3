using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Labels;

/// <summary>Finds the labels in a segment: at each place the longest wording wins and keeps its words from shorter ones.</summary>
internal static class LabelFinder
{
    public static List<Label> Find(Segment segment, LabelBook book)
    {
        var labels = new List<Label>();
        var tokens = segment.Tokens;
        for (var i = 0; i < tokens.Count;)
        {
            var phrases = Longest(tokens, i, book);
            foreach (var phrase in phrases)
                labels.Add(new(phrase, segment, tokens[i].Start, tokens[i + phrase.Words.Count - 1].End));
            i += phrases.Count == 0 ? 1 : phrases[0].Words.Count;
        }
        return labels;
    }

    /// <summary>All phrases of the greatest length: the same words may head more than one field.</summary>
    private static List<Phrase> Longest(IReadOnlyList<Token> tokens, int at, LabelBook book)
    {
        var matching = book.StartingWith(tokens[at].Folded).Where(phrase => Matches(tokens, at, phrase)).ToList();
        return matching.Count == 0
            ? matching
            : [.. matching
                .Where(phrase => phrase.Words.Count == matching[0].Words.Count)
                .GroupBy(phrase => phrase.Kind)
                .Select(group => group.MaxBy(phrase => phrase.Weight)!)];
    }

    private static bool Matches(IReadOnlyList<Token> tokens, int at, Phrase phrase)
    {
        if (at + phrase.Words.Count > tokens.Count)
            return false;
        for (var i = 0; i < phrase.Words.Count; i++)
            if (tokens[at + i].Folded != phrase.Words[i])
                return false;
        return true;
    }
}
