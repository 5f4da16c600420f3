using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Flags;

namespace Quittance.Payables.Approvals;

/// <summary>
/// Starts a batch that takes one step with many invoices: chosen ones, with the versions that were seen, or all that
/// match a filter, as they stand at this moment. An invoice that changed since is not approved.
/// </summary>
internal sealed class StartInvoiceBatch(QuittanceDb db, IBatches batches, ICompanyFlags flags)
{
    /// <summary>One step for many invoices.</summary>
    /// <param name="Action">Which.</param>
    /// <param name="Items">The chosen ones, 1 to 500; or leave it out and give a filter.</param>
    /// <param name="Filter">All that match it.</param>
    /// <param name="Expected">How many matched when the person looked; another number is refused.</param>
    /// <param name="Reason">Needed to reject and to hold; kept as the note of an approval.</param>
    internal sealed record Request(
        BulkStep Action,
        IReadOnlyList<ChosenItem>? Items = null,
        InvoiceFilter? Filter = null,
        int? Expected = null,
        string? Reason = null);

    public async Task<BatchView> HandleAsync(Request request, Admission caller, CancellationToken cancellation)
    {
        if (!caller.Allows(InvoiceTransitions.PermissionFor((InvoiceAction)request.Action)!))
            throw new RefusalException(PayablesErrors.Forbidden);
        if (request.Action == BulkStep.Approve)
            await flags.DemandAsync(ApprovalFlags.BulkApproval, cancellation);
        var start = new BatchStart(InvoiceStepKind.NameOf(request.Action), new StepArguments(ReasonOf(request)));
        return (request.Items, request.Filter) switch
        {
            ({ } items, null) => await batches.StartAsync(start, Targets(db.Set<Invoice>()), items, cancellation),
            (null, { } filter) => await batches.StartAsync(start, Targets(Matching(filter)), request.Expected, cancellation),
            _ => throw new RefusalException(PayablesErrors.BadBulk),
        };
    }

    /// <summary>A reason that is missing is said now, not once per invoice.</summary>
    private static string? ReasonOf(Request request) =>
        request.Action is BulkStep.Reject or BulkStep.Hold ? Reasons.Required(request.Reason) : Reasons.Optional(request.Reason);

    private IQueryable<Invoice> Matching(InvoiceFilter filter)
    {
        filter.Validate();
        return filter.ApplyState(filter.ApplyOthers(db.Set<Invoice>())).OrderBy(invoice => invoice.ReceivedAt).ThenBy(invoice => invoice.Id);
    }

    private static IQueryable<BatchTarget> Targets(IQueryable<Invoice> invoices) =>
        invoices.AsNoTracking().Select(invoice => new BatchTarget
        {
            Id = invoice.Id,
            Version = invoice.Version,
            Label = invoice.Header.InvoiceNumber == null ? invoice.FileName : (invoice.Header.SupplierName ?? "") + " " + invoice.Header.InvoiceNumber,
        });
}
