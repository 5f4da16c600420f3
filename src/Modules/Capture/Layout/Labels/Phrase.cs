using System.Globalization;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Labels;

/// <summary>One wording of a label: folded words, what it announces, how much it proves (0 to 1) and in which language.</summary>
internal sealed record Phrase(IReadOnlyList<string> Words, LabelKind Kind, double Weight, string Language)
{
    /// <summary>
    /// Reads a line such as <c>1.0 de: (Rechnungs-Nr|Beleg) (Nummer|Nr)</c>: a weight, a language, and alternatives in
    /// parentheses that are multiplied out.
    /// </summary>
    public static IEnumerable<Phrase> Parse(string line, LabelKind kind)
    {
        var head = line.IndexOf(':', StringComparison.Ordinal);
        var weight = double.Parse(line[..3], CultureInfo.InvariantCulture);
        var language = line[3..head].Trim();
        return Expand(line[(head + 1)..].Trim())
            .Select(text => Token.Split(text).ConvertAll(token => token.Folded))
            .Where(words => words.Count > 0)
            .Select(words => new Phrase(words, kind, weight, language));
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return [pattern];
        var close = pattern.IndexOf(')', open);
        return pattern[(open + 1)..close].Split('|')
            .SelectMany(choice => Expand(pattern[(close + 1)..]).Select(rest => pattern[..open] + choice + rest));
    }
}
