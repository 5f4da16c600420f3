using Quittance.Kernel.Errors;
using Quittance.Platform.Exports;

namespace Quittance.Platform.Contracts.Exports;

/// <summary>Writes rows to a file, one after the other: a million rows take no more memory than one.</summary>
public interface IExportFormat
{
    /// <summary>As the query parameter <c>format</c> names it, and as the file ends.</summary>
    string Name { get; }

    /// <summary>The media type of the file.</summary>
    string MediaType { get; }

    /// <summary>Writes every row to <paramref name="output"/>, which stays open.</summary>
    /// <param name="title">What the rows are; names the sheet of a workbook.</param>
    /// <param name="columns">In their order.</param>
    /// <param name="rows">Read once.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops it midway.</param>
    Task WriteAsync<TRow>(
        string title, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, Stream output, CancellationToken cancellation);
}

/// <summary>A column of an export.</summary>
/// <param name="Name">As the API calls it.</param>
/// <param name="Value">What stands in it: a text, an amount (<see cref="decimal"/>), a <see cref="DateOnly"/>, a <see cref="DateTimeOffset"/> or null.</param>
public sealed record ExportColumn<TRow>(string Name, Func<TRow, object?> Value);

/// <summary>The formats that every export offers: csv, xlsx and json.</summary>
public static class ExportFormats
{
    private static readonly IExportFormat[] All = [new CsvExport(), new ExcelExport(), new JsonExport()];

    /// <summary>The format of that name; csv when none is named.</summary>
    /// <exception cref="RefusalException">There is no such format.</exception>
    public static IExportFormat Of(string? name)
    {
        if (All.FirstOrDefault(format => format.Name == (name ?? "csv")) is { } known)
            return known;
        throw new RefusalException(PlatformErrors.InvalidFields, [new FieldProblem("format", "FORMAT", "Use csv, xlsx or json.")]);
    }
}
