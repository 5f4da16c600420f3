using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Recognition;

/// <summary>
/// How much sense the words of a page make: the share of its longer words that were recognised well and are wider than tall. Of
/// letters upside down, recognition makes words it is not sure of; of letters sideways, words that are taller than wide.
/// </summary>
internal static class PageSense
{
    private const int LongWord = 3, FewestWords = 8;
    private const double Recognised = 0.6;

    // Upright pages of the bench, bad photos among them, come to 0.42 at least; the same pages turned, to 0.15 at most.
    private const double LeastUpright = 0.33;

    /// <summary>Whether the letters stand upright; too few words say nothing against it.</summary>
    public static bool IsUpright(IReadOnlyList<Word> words) => !HasEnough(words) || Of(words) >= LeastUpright;

    /// <summary>Whether these words surely stand upright.</summary>
    public static bool IsSurelyUpright(IReadOnlyList<Word> words) => HasEnough(words) && Of(words) >= LeastUpright;

    public static double Of(IReadOnlyList<Word> words)
    {
        var all = Long(words).ToList();
        return all.Count == 0 ? 0 : all.Count(word => word.Certainty >= Recognised && word.Area.Width >= word.Area.Height) / (double)all.Count;
    }

    /// <summary>
    /// The turns to try, likeliest first. Letters turned clockwise are recognised all the same, as words taller than wide; those
    /// turned the other way or upside down are not.
    /// </summary>
    public static IReadOnlyList<Turn> LikelyTurns(IReadOnlyList<Word> words)
    {
        var all = Long(words).ToList();
        if (all.Count(word => word.Area.Height > word.Area.Width) * 2 <= all.Count)
            return [Turn.Half, Turn.Quarter, Turn.ThreeQuarters];
        return all.Count(word => word.Certainty >= Recognised) * 2 > all.Count
            ? [Turn.ThreeQuarters, Turn.Quarter, Turn.Half]
            : [Turn.Quarter, Turn.ThreeQuarters, Turn.Half];
    }

    private static bool HasEnough(IReadOnlyList<Word> words) => Long(words).Take(FewestWords).Count() == FewestWords;

    private static IEnumerable<Word> Long(IReadOnlyList<Word> words) => words.Where(word => word.Text.Length >= LongWord);
}
