using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Quittance.Capture.Layout.Text;

/// <summary>Reads the XHTML of <c>pdftotext -bbox-layout</c>: pages and words, in points from the top left.</summary>
internal static class BboxLayout
{
    private const double Slack = 1;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    // The document type is there in every file pdftotext writes; it is skipped, never read.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
    };

    public static List<TextPage> Parse(string xhtml)
    {
        if (string.IsNullOrWhiteSpace(xhtml))
            return [];
        using var reader = XmlReader.Create(new StringReader(WithoutControls(xhtml)), Settings);
        var pages = new List<TextPage>();
        while (reader.ReadToFollowing("page"))
            pages.Add(ReadPage(reader, pages.Count + 1));
        return pages;
    }

    private static TextPage ReadPage(XmlReader reader, int number)
    {
        var width = Number(reader, "width");
        var height = Number(reader, "height");
        var words = new List<Word>();
        using var page = reader.ReadSubtree();
        while (page.ReadToFollowing("word"))
            if (ReadWord(page) is { } word)
                words.Add(word);
        return IsShownTurned(width, height, words) ? new(number, height, width, words) : new(number, width, height, words);
    }

    /// <summary>
    /// A page that is to be shown turned: its words stand where they are shown, its size is told as it is stored. Words that only
    /// fit on the turned page give it away.
    /// </summary>
    private static bool IsShownTurned(double width, double height, List<Word> words) =>
        words.Exists(word => word.Area.Right > width + Slack || word.Area.Bottom > height + Slack)
        && words.TrueForAll(word => word.Area.Right <= height + Slack && word.Area.Bottom <= width + Slack);

    private static Word? ReadWord(XmlReader reader)
    {
        var area = new Area(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
        var text = WordText.Clean(reader.ReadElementContentAsString());
        return text.Length == 0 ? null : new Word(text, area);
    }

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A font may map its glyphs to characters that no XML may hold, and pdftotext writes them as they are.</summary>
    private static string WithoutControls(string text) =>
        text.AsSpan().ContainsAny(Forbidden) ? string.Concat(text.Where(c => !Forbidden.Contains(c))) : text;
}
