using Quittance.Capture.Layout.Text;

namespace Quittance.Capture;

/// <summary>Decides whether a PDF's text layer can be read: enough words, and letters rather than unmapped glyphs.</summary>
internal static class TextLayer
{
    private const int FewestWords = 12;
    private const double LeastReadable = 0.7;

    public static bool IsUsable(IReadOnlyList<TextPage> pages)
    {
        var words = pages.SelectMany(page => page.Words).ToList();
        if (words.Count < FewestWords)
            return false;
        var characters = words.Sum(word => word.Text.Length);
        return words.Sum(word => word.Text.Count(IsReadable)) >= LeastReadable * characters;
    }

    private static bool IsReadable(char c) =>
        c != '\uFFFD' && !char.IsControl(c) && c is < '\uE000' or > '\uF8FF' && (char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c));
}
