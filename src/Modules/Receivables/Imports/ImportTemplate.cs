using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Receivables.Imports;

/// <summary>A file to begin with: every column, and an invoice of two lines.</summary>
internal static class ImportTemplate
{
    public static PushStreamHttpResult Handle(string? format, CancellationToken cancellation)
    {
        var writer = ExportFormats.Of(format);
        IReadOnlyList<ExportColumn<IReadOnlyDictionary<string, string>>> columns =
            [.. ImportColumns.OfDocument.Concat(ImportColumns.OfLine).Select(name => new ExportColumn<IReadOnlyDictionary<string, string>>(name, row => row.GetValueOrDefault(name)))];
        return TypedResults.Stream(
            output => writer.WriteAsync("Drafts", columns, ImportColumns.Example.ToAsyncEnumerable(), output, cancellation), writer.MediaType, $"drafts.{writer.Name}");
    }
}
