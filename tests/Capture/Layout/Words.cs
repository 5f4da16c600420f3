using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Tests.Layout;

/// <summary>Sets words on a page for a test: ten points high, five points a letter.</summary>
internal static class Words
{
    private const int Height = 10, Letter = 5;

    public static Segment In(string text) => new(1, [.. Set(0, 0, text)]);

    public static DocumentText Page(params (int X, int Y, string Text)[] texts) =>
        new([new TextPage(1, 595, 842, [.. texts.SelectMany(item => Set(item.X, item.Y, item.Text))])]);

    private static IEnumerable<Word> Set(double x, double y, string text)
    {
        foreach (var word in text.Split(' '))
        {
            yield return new(word, new(x, y, x + (Letter * word.Length), y + Height));
            x += (Letter * word.Length) + 3;
        }
    }
}
