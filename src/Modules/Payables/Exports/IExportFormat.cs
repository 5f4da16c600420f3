namespace Quittance.Payables.Exports;

/// <summary>Writes invoices to a file, row by row: a million rows take no more memory than one.</summary>
internal interface IExportFormat
{
    /// <summary>As the query parameter <c>format</c> names it, and as the file ends.</summary>
    string Name { get; }

    /// <summary>The media type of the file.</summary>
    string MediaType { get; }

    /// <summary>Writes every row to <paramref name="output"/>, which stays open.</summary>
    Task WriteAsync(IAsyncEnumerable<InvoiceRow> rows, Stream output, CancellationToken cancellation);
}
