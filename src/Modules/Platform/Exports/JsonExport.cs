using System.Globalization;
using System.Text.Json;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Platform.Exports;

/// <summary>One array of objects; amounts are strings, as in the API.</summary>
internal sealed class JsonExport : IExportFormat
{
    private const int FlushAfterBytes = 64 * 1024;

    public string Name => "json";

    public string MediaType => "application/json";

    public async Task WriteAsync<TRow>(
        string title, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, Stream output, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            Write(json, columns, row);
            if (json.BytesPending > FlushAfterBytes)
                await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
        await json.FlushAsync(cancellation);
    }

    private static void Write<TRow>(Utf8JsonWriter json, IReadOnlyList<ExportColumn<TRow>> columns, TRow row)
    {
        json.WriteStartObject();
        foreach (var column in columns)
            json.WriteString(column.Name, Text(column.Value(row)));
        json.WriteEndObject();
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        decimal amount => amount.ToString(ExportText.AmountFormat, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
