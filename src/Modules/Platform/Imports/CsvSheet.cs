using System.Text;
using CsvHelper;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Imports;

namespace Quittance.Platform.Imports;

/// <summary>CSV as spreadsheets write it.</summary>
internal static class CsvSheet
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public static Sheet Read(byte[] file)
    {
        var text = TextOf(file);
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new RefusalException(PlatformErrors.ImportUnreadable);
        try
        {
            return Read(text);
        }
        catch (CsvFormatException)
        {
            throw new RefusalException(PlatformErrors.ImportUnreadable);
        }
    }

    private static Sheet Read(string text)
    {
        var rows = new SheetRows();
        using var csv = CsvReader.FromText(text, Options);
        while (csv.Read())
            rows.Add((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(at => new SheetCell(Plain(csv.GetString(at)), IsNumber: false))]);
        return rows.ToSheet();
    }

    /// <summary>The apostrophe that our own exports put before what a spreadsheet would run is none of the text.</summary>
    private static string Plain(string text)
    {
        var trimmed = text.Trim();
        return trimmed is ['\'', '=' or '+' or '-' or '@', ..] ? trimmed[1..] : trimmed;
    }

    // Excel in Spanish writes Latin-1, unless somebody asks for UTF-8.
    private static string TextOf(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return (file[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file, 2, file.Length - 2);
        var start = file is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return Strict.GetString(file, start, file.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(file);
        }
    }
}
