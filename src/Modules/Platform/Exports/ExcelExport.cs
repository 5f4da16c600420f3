using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Platform.Exports;

/// <summary>A workbook with one sheet. Amounts are numbers and dates are dates, so that they add up and sort.</summary>
internal sealed class ExcelExport : IExportFormat
{
    public string Name => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The workbook is made in a file first: its parts cannot be written straight to a response, and disk is cheaper than memory.</summary>
    public async Task WriteAsync<TRow>(
        string title, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, Stream output, CancellationToken cancellation)
    {
        // A folder of its own, closed to other users of the machine: the rows hold bank details.
        var folder = Directory.CreateTempSubdirectory("quittance-export-");
        try
        {
            await using var file = new FileStream(Path.Combine(folder.FullName, "export.xlsx"), Temporary);
            await WriteWorkbookAsync(title, columns, rows, file, cancellation);
            file.Position = 0;
            await file.CopyToAsync(output, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static readonly FileStreamOptions Temporary = new()
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.Asynchronous,
    };

    private static async Task WriteWorkbookAsync<TRow>(
        string title, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, Stream file, CancellationToken cancellation)
    {
        using var book = new ExcelPackage(file);
        book.WriteStyles(ExcelCells.Styles());
        book.WriteWorkbook(title);
        await using var sheet = book.OpenSheet();
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, columns.Select(column => (object?)column.Name));
        await foreach (var row in rows.WithCancellation(cancellation))
            WriteRow(writer, columns.Select(column => column.Value(row)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> values)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
            writer.WriteElement(ExcelCells.Of(value));
        writer.WriteEndElement();
    }
}
