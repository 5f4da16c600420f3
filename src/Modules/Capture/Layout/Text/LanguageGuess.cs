namespace Quittance.Capture.Layout.Text;

/// <summary>The language most label words belong to. Longer labels say more; the bare words that many languages share say little.</summary>
internal static class LanguageGuess
{
    private const string Fallback = "en";

    public static string Of(DocumentText document) =>
        document.Labels
            .Where(label => label.End - label.Start > 2)
            .GroupBy(label => label.Phrase.Language)
            .OrderByDescending(group => group.Sum(label => (label.End - label.Start) * label.Weight))
            .Select(group => group.Key)
            .FirstOrDefault(Fallback);
}
