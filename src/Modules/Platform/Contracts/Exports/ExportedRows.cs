using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Contracts.Exports;

/// <summary>An export as the answer to a request.</summary>
public static class ExportedRows
{
    /// <summary>Sends the rows as a file while they are read, all in one work. Refuse what is to be refused before: the answer has begun by then.</summary>
    /// <param name="work">In which they are read.</param>
    /// <param name="format">Of the file.</param>
    /// <param name="title">What the rows are; names the sheet of a workbook.</param>
    /// <param name="columns">In their order.</param>
    /// <param name="rows">Read once.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="cancellation">Stops it midway.</param>
    public static PushStreamHttpResult Send<TRow>(
        this Work work, IExportFormat format, string title, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, string name, CancellationToken cancellation) =>
        TypedResults.Stream(
            output => work.RunAsync(token => format.WriteAsync(title, columns, rows, output, token), cancellation), format.MediaType, $"{name}.{format.Name}");
}
