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
            var phrases = Longest(segment, i, book);
            foreach (var phrase in phrases)
                labels.Add(new(phrase, segment, tokens[i].Start, tokens[i + phrase.Words.Count - 1].End));
            i += phrases.Count == 0 ? 1 : phrases[0].Words.Count;
        }
        return labels;
    }

    /// <summary>All phrases of the greatest length: the same words may head more than one field.</summary>
    private static List<Phrase> Longest(Segment segment, int at, LabelBook book)
    {
        var tokens = segment.Tokens;
        var matching = book.StartingWith(tokens[at].Folded)
            .Where(phrase => Matches(tokens, at, phrase) && !IsPartOfNumber(segment.Text, tokens[at].Start, tokens[at + phrase.Words.Count - 1].End))
            .ToList();
        return matching.Count == 0
            ? matching
            : [.. matching
                .Where(phrase => phrase.Words.Count == matching[0].Words.Count)
                .GroupBy(phrase => phrase.Kind)
                .Select(group => group.MaxBy(phrase => phrase.Weight)!)];
    }

    /// <summary>In BILL-2024-12 or 54/NO/2 the word is part of a number, not a label.</summary>
    private static bool IsPartOfNumber(string text, int start, int end) =>
        (end + 1 < text.Length && text[end] is ('-' or '/' or '_') && char.IsDigit(text[end + 1]))
        || (start > 1 && text[start - 1] is ('-' or '/' or '_') && char.IsDigit(text[start - 2]));

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
