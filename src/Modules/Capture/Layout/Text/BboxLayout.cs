using System.Globalization;
using System.Xml;

namespace Quittance.Capture.Layout.Text;

/// <summary>Reads the XHTML of <c>pdftotext -bbox-layout</c>: pages and words, in points from the top left.</summary>
internal static class BboxLayout
{
    // The document type is there in every file pdftotext writes; it is skipped, never read.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
    };

    public static List<TextPage> Parse(string xhtml)
    {
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
        return new(number, width, height, words);
    }

    private static Word? ReadWord(XmlReader reader)
    {
        var area = new Area(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
        var text = WordText.Clean(reader.ReadElementContentAsString());
        return text.Length == 0 ? null : new Word(text, area);
    }

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string WithoutControls(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u0008') < 0 && !text.Contains('\u000B') && !text.Contains('\u000C')
            ? text
            : string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t' or '\r'));
}
