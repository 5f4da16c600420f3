using Quittance.Capture.Layout.Text;
using Quittance.Capture.Recognition;

namespace Quittance.Capture;

/// <summary>Decides whether a PDF's text layer can be read: enough words, and letters rather than unmapped glyphs.</summary>
internal static class TextLayer
{
    private const int FewestWords = 12, FewestJudged = 20;
    private const double LeastReadable = 0.7, LeastKnown = 0.03;

    public static bool IsUsable(IReadOnlyList<TextPage> pages) => IsUsable([.. pages.SelectMany(page => page.Words)]);

    /// <summary>The pages without usable words, among others that have them.</summary>
    public static IReadOnlyList<TextPage> Wordless(IReadOnlyList<TextPage> pages) => [.. pages.Where(page => !IsUsable(page.Words))];

    /// <summary>
    /// Latin letters that make words of no language: a font that says which letter each glyph is, and says it wrongly. Next to
    /// nothing of what it spells is known, while of a real text every tenth word is.
    /// </summary>
    public static bool IsGarbled(IReadOnlyList<TextPage> pages)
    {
        var words = pages.SelectMany(page => page.Words).SelectMany(word => Token.Split(word.Text))
            .Where(token => token.Length > 1 && token.Folded.All(char.IsAsciiLetter))
            .Select(token => token.Folded).ToList();
        return words.Count >= FewestJudged && words.Count(LanguageVote.Knows) < LeastKnown * words.Count;
    }

    private static bool IsUsable(IReadOnlyList<Word> words)
    {
        if (words.Count < FewestWords)
            return false;
        var characters = words.Sum(word => word.Text.Length);
        return words.Sum(word => word.Text.Count(IsReadable)) >= LeastReadable * characters;
    }

    private static bool IsReadable(char c) =>
        c != '\uFFFD' && !char.IsControl(c) && c is < '\uE000' or > '\uF8FF' && (char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c));
}
