using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Exports;

/// <summary>Sends the invoices of a filter as a file, while they are read from the database.</summary>
internal sealed class ExportInvoices(QuittanceDb db, Work work, TimeProvider time)
{
    private static readonly IExportFormat[] Formats = [new CsvExport(), new ExcelExport(), new JsonExport()];

    public PushStreamHttpResult Handle(string? format, InvoiceFilter filter, CancellationToken cancellation)
    {
        var writer = FormatOf(format);
        var asked = filter.States.Count == 0 && string.IsNullOrEmpty(filter.State) ? filter with { State = Words.Of(InvoiceState.Approved) } : filter;
        asked.Validate();
        return TypedResults.Stream(
            output => work.RunAsync(token => writer.WriteAsync(Rows(asked), output, token), cancellation),
            writer.MediaType,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"invoices-{time.GetUtcNow():yyyy-MM-dd}.{writer.Name}"));
    }

    private static IExportFormat FormatOf(string? name)
    {
        if (Formats.FirstOrDefault(format => format.Name == (name ?? "csv")) is { } known)
            return known;
        Refuse.IfAny([new FieldProblem("format", "FORMAT", "Use csv, xlsx or json.")]);
        return Formats[0];
    }

    private IAsyncEnumerable<InvoiceRow> Rows(InvoiceFilter filter) =>
        filter.ApplyState(filter.ApplyOthers(db.Set<Invoice>().AsNoTracking()))
            .OrderBy(invoice => invoice.ReceivedAt)
            .ThenBy(invoice => invoice.Id)
            .Select(invoice => new InvoiceRow
            {
                Id = invoice.Id,
                State = invoice.State,
                Header = invoice.Header,
                FileName = invoice.FileName,
                ReceivedAt = invoice.ReceivedAt,
                ApprovedAt = invoice.ApprovedAt,
                ApprovedBy = invoice.ApprovedByName,
            })
            .AsAsyncEnumerable();
}
