using System.Reflection;

namespace Quittance.Capture.Layout.Labels;

/// <summary>All wordings of one set of labels, looked up by their first word, longest first.</summary>
internal sealed class LabelBook
{
    private readonly Dictionary<string, List<Phrase>> byFirstWord;

    private LabelBook(IEnumerable<Phrase> phrases) => byFirstWord = phrases
        .GroupBy(phrase => phrase.Words[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Count).ToList());

    /// <summary>Labels of header fields.</summary>
    public static LabelBook Header { get; } = Load("Header");

    /// <summary>Headings of the columns of a table of lines.</summary>
    public static LabelBook Columns { get; } = Load("Columns");

    public IEnumerable<Phrase> Phrases => byFirstWord.Values.SelectMany(phrases => phrases);

    public IReadOnlyList<Phrase> StartingWith(string word) => byFirstWord.TryGetValue(word, out var phrases) ? phrases : [];

    private static LabelBook Load(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"labels.{folder}.";
        return new(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(name => Read(assembly, name, Enum.Parse<LabelKind>(name[prefix.Length..]))));
    }

    private static List<Phrase> Read(Assembly assembly, string resource, LabelKind kind)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return [.. reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(line => Phrase.Parse(line, kind))];
    }
}
