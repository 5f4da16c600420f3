using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Tests.Layout;

/// <summary>Sets words on a page for a test: ten points high, five points a letter.</summary>
internal static class Words
{
    private const int Height = 10, Letter = 5;

    public static Segment In(string text) => new(1, [.. Set(0, 0, text)]);

    public static DocumentText Page(params (int X, int Y, string Text)[] texts) =>
        new([new TextPage(1, 595, 842, [.. texts.SelectMany(item => Set(item.X, item.Y, item.Text))])]);

    /// <summary>What the rules choose for each field of a page, however sure: a page of a test holds little that could make it so.</summary>
    public static IReadOnlyDictionary<string, string> Chosen(params (int X, int Y, string Text)[] texts)
    {
        var reading = new LayoutReader(FieldOrigin.TextLayer).Read(Page(texts).Pages);
        return reading.Fields.Concat(reading.Doubted).ToDictionary(field => field.Key, field => field.Value.Value);
    }

    private static IEnumerable<Word> Set(double x, double y, string text)
    {
        foreach (var word in text.Split(' '))
        {
            yield return new(word, new(x, y, x + (Letter * word.Length), y + Height));
            x += (Letter * word.Length) + 3;
        }
    }
}
