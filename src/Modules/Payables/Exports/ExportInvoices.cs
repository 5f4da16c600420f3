using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Payables.Exports;

/// <summary>Sends the invoices of a filter as a file, while they are read from the database.</summary>
internal sealed class ExportInvoices(QuittanceDb db, Work work, TimeProvider time)
{
    public PushStreamHttpResult Handle(string? format, InvoiceFilter filter, CancellationToken cancellation)
    {
        var writer = ExportFormats.Of(format);
        var asked = filter.States.Count == 0 && string.IsNullOrEmpty(filter.State) ? filter with { State = Words.Of(InvoiceState.Approved) } : filter;
        asked.Validate();
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"invoices-{time.GetUtcNow():yyyy-MM-dd}");
        return work.Send(writer, "Invoices", InvoiceColumns.All, Rows(asked), name, cancellation);
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
