using Quittance.Kernel.Errors;
using Quittance.Platform.Imports;

namespace Quittance.Platform.Contracts.Imports;

/// <summary>One cell of a file that somebody brought.</summary>
/// <param name="Text">What stands in it, without blanks around; a number of a workbook with a point for decimals.</param>
/// <param name="IsNumber">A number of a workbook, whose decimal mark is in no doubt.</param>
public readonly record struct SheetCell(string Text, bool IsNumber);

/// <summary>One row with at least one cell that is not empty.</summary>
/// <param name="Number">As a spreadsheet counts it: the header is 1.</param>
/// <param name="Cells">In the order of the header; a missing cell is empty.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells);

/// <summary>A table out of a file: CSV, or the first sheet of an Excel workbook.</summary>
/// <param name="Header">The names in its first row.</param>
/// <param name="Rows">What follows.</param>
public sealed record Sheet(IReadOnlyList<string> Header, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The largest file.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    /// <summary>The most rows, without the header.</summary>
    public const int MostRows = 5_000;

    /// <summary>The most columns.</summary>
    public const int MostColumns = 100;

    /// <summary>
    /// Reads a file; its first bytes say what it is. CSV: UTF-8 or UTF-16 with or without a byte order mark, else Latin-1; comma, semicolon,
    /// tab or bar, as the header shows; quotes by RFC 4180.
    /// </summary>
    /// <exception cref="RefusalException">It cannot be read, or is larger than the limits.</exception>
    public static Sheet Read(byte[] file)
    {
        if (file.Length > LargestFile)
            throw new RefusalException(PlatformErrors.ImportTooLarge);
        var sheet = file is [(byte)'P', (byte)'K', ..] ? ExcelSheet.Read(file) : CsvSheet.Read(file);
        return sheet.Header.Any(name => name.Length > 0) ? sheet : throw new RefusalException(PlatformErrors.ImportEmpty);
    }
}
