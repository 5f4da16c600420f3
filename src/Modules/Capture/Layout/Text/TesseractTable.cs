using System.Globalization;

namespace Quittance.Capture.Layout.Text;

/// <summary>Reads Tesseract's tab-separated values: level, page, block, paragraph, line, word, left, top, width, height, certainty, text.</summary>
internal static class TesseractTable
{
    private const int Columns = 12;
    private const string PageLevel = "1", WordLevel = "5";

    public static List<TextPage> Parse(string table)
    {
        var pages = new List<(double Width, double Height, List<Word> Words)>();
        foreach (var cells in table.Split('\n').Select(row => row.Split('\t')).Where(cells => cells.Length >= Columns))
        {
            if (cells[0] == PageLevel)
                pages.Add((Number(cells[8]), Number(cells[9]), []));
            if (cells[0] == WordLevel && pages.Count > 0 && ReadWord(cells) is { } word)
                pages[^1].Words.Add(word);
        }
        return [.. pages.Select((page, index) => new TextPage(index + 1, page.Width, page.Height, page.Words))];
    }

    private static Word? ReadWord(string[] cells)
    {
        var text = WordText.Clean(cells[11]);
        var (left, top) = (Number(cells[6]), Number(cells[7]));
        return text.Length == 0
            ? null
            : new Word(text, new Area(left, top, left + Number(cells[8]), top + Number(cells[9])), Number(cells[10]) / 100);
    }

    private static double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
