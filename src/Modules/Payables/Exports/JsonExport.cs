using System.Globalization;
using System.Text.Json;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Exports;

/// <summary>One array of objects; amounts are strings, as in the API.</summary>
internal sealed class JsonExport : IExportFormat
{
    private const int FlushAfterBytes = 64 * 1024;

    public string Name => "json";

    public string MediaType => "application/json";

    public async Task WriteAsync(IAsyncEnumerable<InvoiceRow> rows, Stream output, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            Write(json, row);
            if (json.BytesPending > FlushAfterBytes)
                await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
        await json.FlushAsync(cancellation);
    }

    private static void Write(Utf8JsonWriter json, InvoiceRow row)
    {
        json.WriteStartObject();
        foreach (var column in ExportColumn.All)
            json.WriteString(column.Name, Text(column.Value(row)));
        json.WriteEndObject();
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        decimal amount => Amounts.Text(amount),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
