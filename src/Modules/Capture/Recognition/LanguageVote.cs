using System.Reflection;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Recognition;

/// <summary>
/// Tells the language of recognised words by the words that only one or two languages have: common ones, and those of labels.
/// Accents do not count: recognition in another language loses them.
/// </summary>
internal static class LanguageVote
{
    private const int ShortestLabelWord = 3, MostLanguages = 2;
    private const double FewestVotes = 4, Lead = 1.5;

    private static readonly Dictionary<string, string[]> Voters = Load();

    /// <summary>ISO 639-1; <paramref name="assumed"/> unless the words clearly belong to another language.</summary>
    public static string Of(IReadOnlyList<Word> words, string assumed)
    {
        var votes = Votes(words);
        var (language, most) = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal).FirstOrDefault();
        return most >= FewestVotes && most >= Lead * votes.GetValueOrDefault(assumed) ? language : assumed;
    }

    /// <summary>Whether some language has this folded word.</summary>
    public static bool Knows(string folded) => Voters.ContainsKey(folded);

    private static Dictionary<string, double> Votes(IReadOnlyList<Word> words)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var token in words.SelectMany(word => Token.Split(word.Text)))
            if (Voters.TryGetValue(token.Folded, out var languages))
                foreach (var language in languages)
                    votes[language] = votes.GetValueOrDefault(language) + (1.0 / languages.Length);
        return votes;
    }

    private static Dictionary<string, string[]> Load()
    {
        var labels = LabelBook.Header.Phrases.Concat(LabelBook.Columns.Phrases)
            .SelectMany(phrase => phrase.Words.Where(word => word.Length >= ShortestLabelWord && word.All(char.IsLetter)).Select(word => (word, phrase.Language)));
        return CommonWords().Concat(labels)
            .GroupBy(pair => pair.word, pair => pair.Language, StringComparer.Ordinal)
            .Select(group => (group.Key, Languages: group.Distinct(StringComparer.Ordinal).ToArray()))
            .Where(word => word.Languages.Length <= MostLanguages)
            .ToDictionary(word => word.Key, word => word.Languages, StringComparer.Ordinal);
    }

    private static IEnumerable<(string word, string Language)> CommonWords()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-words")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .SelectMany(line => Token.Split(line[1]).Select(token => (token.Folded, line[0])))];
    }
}
