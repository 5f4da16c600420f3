using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>What the rest of the page says for a name: it stands in the web or mail address, it is repeated.</summary>
internal sealed partial class NameEvidence
{
    private readonly List<string> domains;
    private readonly string folded;

    public NameEvidence(DocumentText document)
    {
        var text = string.Join('\n', document.Segments.Select(segment => segment.Text));
        domains = [.. Domain().Matches(text).Select(match => Token.Fold(match.Groups["d"].Value).Replace("-", "", StringComparison.Ordinal)).Distinct()];
        folded = string.Concat(Token.Split(text).Select(token => token.Folded));
    }

    public double For(string name)
    {
        var key = PartyName.Key(name);
        if (key.Length < 3)
            return -0.3;
        return (InDomain(name, key) ? 0.35 : 0) + 0.1 * Math.Min(3, Occurrences(key) - 1);
    }

    public bool IsInDomain(string name) => InDomain(name, PartyName.Key(name));

    public bool IsRepeated(string name) => PartyName.Key(name) is { Length: >= 3 } key && Occurrences(key) > 1;

    private bool InDomain(string name, string key) =>
        domains.Exists(domain => domain.Length >= 3
            && (key.Contains(domain, StringComparison.Ordinal) || domain.Contains(key, StringComparison.Ordinal)
                || Token.Split(name).FirstOrDefault(token => token.Length >= 4) is { Folded: not null } first && domain.Contains(first.Folded, StringComparison.Ordinal)));

    private int Occurrences(string key)
    {
        var count = 0;
        for (var at = folded.IndexOf(key, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(key, at + key.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    [GeneratedRegex(@"(?:@|www\.|https?://(?:www\.)?)(?:[a-z0-9-]+\.)*?(?<d>[a-z0-9-]{3,})\.(?:co\.)?[a-z]{2,6}\b", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Domain();
}
