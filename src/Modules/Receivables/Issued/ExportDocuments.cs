using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Receivables.Issued;

/// <summary>Sends the documents of a filter as a file, the oldest first, while they are read from the database.</summary>
internal sealed class ExportDocuments(QuittanceDb db, Work work, ICurrentCompany company, TimeProvider time)
{
    private static readonly ExportColumn<Row>[] Columns =
    [
        new("id", row => row.Id.ToString()),
        new("kind", row => Words.Of(row.Kind)),
        new("state", row => Words.Of(row.State)),
        new("number", row => row.Number),
        new("key", row => row.Key),
        new("establishment", row => row.Establishment.ToString(CultureInfo.InvariantCulture)),
        new("terminal", row => row.Terminal.ToString(CultureInfo.InvariantCulture)),
        new("customerName", row => row.CustomerName),
        new("customerId", row => row.CustomerId),
        new("currency", row => row.Currency),
        new("taxTotal", row => row.TaxTotal),
        new("total", row => row.Total),
        new("createdAt", row => row.CreatedAt),
        new("createdBy", row => row.CreatedByName),
        new("issuedAt", row => row.IssuedAt),
        new("submittedAt", row => row.SubmittedAt),
        new("decidedAt", row => row.DecidedAt),
        new("problemCode", row => row.ProblemCode),
        new("problem", row => row.Problem),
    ];

    /// <summary>A document as the file shows it: without its content.</summary>
    private sealed record Row(
        Guid Id, ComprobanteKind Kind, DocumentState State, string? Number, string? Key, int Establishment, int Terminal, string? CustomerName, string? CustomerId,
        string Currency, decimal TaxTotal, decimal Total, DateTimeOffset CreatedAt, string CreatedByName, DateTimeOffset? IssuedAt, DateTimeOffset? SubmittedAt,
        DateTimeOffset? DecidedAt, string? ProblemCode, string? Problem);

    public async Task<PushStreamHttpResult> HandleAsync(string? format, DocumentFilter filter, CancellationToken cancellation)
    {
        var writer = ExportFormats.Of(format);
        var days = await work.RunAsync(token => Days.OfAsync(company, token), cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"documents-{days.Zone.DayOf(time.GetUtcNow()):yyyy-MM-dd}");
        return work.Send(writer, "Documents", Columns, Rows(filter, days).AsAsyncEnumerable(), name, cancellation);
    }

    private IQueryable<Row> Rows(DocumentFilter filter, Days days) => filter.Apply(db.Set<IssuedDocument>().AsNoTracking(), days)
        .OrderBy(d => d.CreatedAt).ThenBy(d => d.Id)
        .Select(d => new Row(
            d.Id, d.Kind, d.State, d.Number, d.Key, d.Establishment, d.Terminal, d.CustomerName, d.CustomerId, d.Currency, d.TaxTotal, d.Total,
            d.CreatedAt, d.CreatedByName, d.IssuedAt, d.SubmittedAt, d.DecidedAt, d.ProblemCode, d.Problem));
}
