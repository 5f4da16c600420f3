using Quittance.Capture.Contracts;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Invoices;

/// <summary>Turns an invoice and its parts into what the API shows.</summary>
internal static class DetailViews
{
    public static InvoiceDetail Of(
        Invoice invoice, DuplicateView? duplicateOf, IReadOnlyDictionary<string, TaughtView> taught, Admission caller)
    {
        var item = InvoiceItem.Of(invoice);
        return new InvoiceDetail(
            item.Id,
            item.State,
            item.Kind,
            item.SupplierName,
            item.InvoiceNumber,
            item.IssueDate,
            item.DueDate,
            item.Currency,
            item.NetTotal,
            item.TaxTotal,
            item.GrossTotal,
            item.FileName,
            item.ReceivedAt,
            item.UpdatedAt,
            item.LowestConfidence,
            [.. invoice.Findings.Select(f => new FindingView(f.Code, f.Severity, f.Field, f.Message, f.Arguments))],
            item.WaitingFor,
            item.Problem,
            invoice.Version,
            invoice.DocumentId,
            KindOf(invoice),
            [.. invoice.Pages.Select(page => new PageView(page.Number, page.Width, page.Height))],
            invoice.Fields.ToDictionary(field => field.Name, field => Of(field, taught.GetValueOrDefault(field.Name))),
            [.. invoice.Lines.OrderBy(line => line.Number).Select(Of)],
            duplicateOf,
            ActionsFor(invoice.State, caller));
    }

    /// <summary>What the table allows in this state, as far as the caller may.</summary>
    public static IReadOnlyList<AllowedAction> ActionsFor(InvoiceState state, Admission caller) =>
    [
        .. Enum.GetValues<AllowedAction>().Where(action =>
            InvoiceTransitions.Of(state, (InvoiceAction)action).Count > 0
            && caller.Allows(InvoiceTransitions.PermissionFor((InvoiceAction)action)!)),
    ];

    private static DocumentKind KindOf(Invoice invoice) =>
        invoice is { Source: ReadingSource.Structured, Pages.Count: 0 } ? DocumentKind.Structured : DocumentKind.Pages;

    private static FieldView Of(InvoiceField field, TaughtView? taught) => new(
        field.Value,
        field.Confidence,
        field.Origin,
        field.Page,
        field.Box,
        field.IsCorrected ? new ActorView(field.CorrectedBy, field.CorrectedByName!) : null,
        field.CorrectedAt,
        field.ReadValue ?? field.Unusable,
        field.Origin == FieldOrigin.Learnt ? field.Learnt?.From : null,
        taught);

    private static LineView Of(InvoiceLine line) => new(
        line.Number,
        line.Description,
        Amounts.Number(line.Quantity),
        line.Unit,
        Amounts.Number(line.UnitPrice),
        Amounts.Number(line.NetAmount),
        Amounts.Number(line.TaxRate),
        line.Confidence,
        line.Page,
        line.Box);
}
