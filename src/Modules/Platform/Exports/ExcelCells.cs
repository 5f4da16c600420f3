using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Quittance.Platform.Exports;

/// <summary>Cells and their styles. Text is written as text, which a spreadsheet never runs as a formula.</summary>
internal static class ExcelCells
{
    private const uint AmountStyle = 1;
    private const uint DateStyle = 2;
    private const uint InstantStyle = 3;

    /// <summary>Spreadsheets know no day before 1900; a misread or mistyped year must not spoil the whole file.</summary>
    private const int FirstYear = 1900;

    public static Cell Of(object? value) => value switch
    {
        null => new Cell(),
        decimal amount => Number(amount.ToString(CultureInfo.InvariantCulture), AmountStyle),
        DateOnly { Year: < FirstYear } early => Text(early.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateOnly date => Number(Serial(date.ToDateTime(TimeOnly.MinValue)), DateStyle),
        DateTimeOffset instant => Number(Serial(instant.UtcDateTime), InstantStyle),
        _ => Text(value.ToString()!),
    };

    /// <summary>The number formats behind the style indexes above, in order.</summary>
    public static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00##" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = 166, FormatCode = "yyyy-mm-dd hh:mm:ss" }),
        new Fonts(new Font()),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), Format(164), Format(165), Format(166)));

    private static CellFormat Format(uint id) => new() { NumberFormatId = id, ApplyNumberFormat = true };

    private static Cell Number(string value, uint style) =>
        new() { DataType = CellValues.Number, StyleIndex = style, CellValue = new CellValue(value) };

    private static Cell Text(string value) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Printable(value)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>A page may hold characters that XML cannot.</summary>
    private static string Printable(string value) =>
        string.Concat(value.Select(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : ' '));

    /// <summary>Days since 1899-12-30, as spreadsheets count.</summary>
    private static string Serial(DateTime time) => time.ToOADate().ToString(CultureInfo.InvariantCulture);
}
