using System.Globalization;
using CsvHelper;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Platform.Exports;

/// <summary>RFC 4180, UTF-8 with a byte order mark (spreadsheets guess wrong without it), ISO dates, point as decimal mark.</summary>
internal sealed class CsvExport : IExportFormat
{
    /// <summary>A supplier may be called <c>=HYPERLINK(…)</c>: text that a spreadsheet would run gets an apostrophe before it.</summary>
    private static readonly CsvWriterOptions Options =
        CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public string Name => "csv";

    public string MediaType => "text/csv";

    public async Task WriteAsync<TRow>(
        string title, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, Stream output, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(column.Name);
        await csv.EndRecordAsync(cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            foreach (var column in columns)
                Write(csv, column.Value(row));
            await csv.EndRecordAsync(cancellation);
        }
    }

    private static void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case decimal amount:
                csv.WriteField<decimal>(amount, ExportText.AmountFormat, CultureInfo.InvariantCulture);
                break;
            case DateOnly date:
                csv.WriteField(date, "yyyy-MM-dd");
                break;
            case DateTimeOffset instant:
                csv.WriteField(instant.UtcDateTime, "yyyy-MM-ddTHH:mm:ssZ");
                break;
            default:
                csv.WriteField((string?)value);
                break;
        }
    }
}
