using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Imports;

/// <summary>The first sheet of a workbook (ECMA-376), row by row.</summary>
internal static class ExcelSheet
{
    /// <summary>What a file may unpack to; a few bytes can be made to hold gigabytes.</summary>
    private const long LargestUnpacked = 64L * 1024 * 1024;

    public static Contracts.Imports.Sheet Read(byte[] file)
    {
        try
        {
            RequireSmall(file);
            using var book = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
            var part = book.WorkbookPart ?? throw new RefusalException(PlatformErrors.ImportUnreadable);
            return Read(part, SheetOf(part));
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or XmlException or FormatException or IOException
            or InvalidDataException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            throw new RefusalException(PlatformErrors.ImportUnreadable);
        }
    }

    private static void RequireSmall(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false));
        if (zip.Entries.Sum(entry => entry.Length) > LargestUnpacked)
            throw new RefusalException(PlatformErrors.ImportTooLarge);
    }

    private static WorksheetPart SheetOf(WorkbookPart book)
    {
        var first = book.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value;
        return first is null ? throw new RefusalException(PlatformErrors.ImportEmpty) : (WorksheetPart)book.GetPartById(first);
    }

    private static Contracts.Imports.Sheet Read(WorkbookPart book, WorksheetPart sheet)
    {
        var texts = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        var rows = new SheetRows();
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            var row = (Row)reader.LoadCurrentElement()!;
            number = (int)(row.RowIndex?.Value ?? (uint)(number + 1));
            rows.Add(number, CellsOf(row, texts));
        }
        return rows.ToSheet();
    }

    private static List<Contracts.Imports.SheetCell> CellsOf(Row row, List<string> texts)
    {
        var cells = new List<Contracts.Imports.SheetCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column >= Contracts.Imports.Sheet.MostColumns)
                throw new RefusalException(PlatformErrors.ImportTooLong);
            while (cells.Count < column)
                cells.Add(new("", IsNumber: false));
            cells.Add(ValueOf(cell, texts));
        }
        return cells;
    }

    private static Contracts.Imports.SheetCell ValueOf(Cell cell, List<string> texts)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
            return new(texts[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)].Trim(), IsNumber: false);
        if (type == CellValues.InlineString)
            return new(cell.InlineString?.InnerText.Trim() ?? "", IsNumber: false);
        var text = cell.CellValue?.Text.Trim() ?? "";
        return new(text, IsNumber: type is null || type == CellValues.Number);
    }

    /// <summary>C of C7 is 2.</summary>
    private static int? ColumnOf(string? reference)
    {
        if (reference is null)
            return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
            column = checked(column * 26 + letter - 'A' + 1);
        return column - 1;
    }
}
