using Quittance.Kernel.Errors;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Approvals;

/// <summary>The steps that may be taken for many invoices at once.</summary>
internal enum BulkStep
{
    Submit = InvoiceAction.Submit,
    Approve = InvoiceAction.Approve,
    Reject = InvoiceAction.Reject,
    Hold = InvoiceAction.Hold,
    Release = InvoiceAction.Release,
}

/// <summary>Whether one invoice took the step.</summary>
internal enum BulkOutcomeKind
{
    Done,
    Refused,
}

/// <summary>One step for many invoices.</summary>
/// <param name="Action">Which.</param>
/// <param name="Ids">At most 500.</param>
/// <param name="Reason">Needed to reject and to hold; kept as the note of an approval.</param>
internal sealed record BulkAction(BulkStep Action, IReadOnlyList<Guid> Ids, string? Reason = null);

/// <summary>What became of one invoice; the code and the sentence say why it was refused.</summary>
internal sealed record BulkItem(Guid Id, BulkOutcomeKind Outcome, string? Code, string? Message);

/// <summary>What became of each, in the order asked.</summary>
internal sealed record BulkOutcome(IReadOnlyList<BulkItem> Items);

/// <summary>Takes one step for many invoices. Each is its own transaction: what is refused stops no other.</summary>
internal sealed class TakeBulkAction(
    QuittanceDb db,
    Work work,
    SubmitInvoice submit,
    ApproveInvoice approve,
    RejectInvoice reject,
    HoldInvoice hold,
    ReleaseInvoice release)
{
    public const int MostIds = 500;

    public async Task<BulkOutcome> HandleAsync(BulkAction bulk, Admission caller, CancellationToken cancellation)
    {
        if (bulk.Ids is not { Count: > 0 and <= MostIds })
            throw new RefusalException(PayablesErrors.BadBulk);
        if (!caller.Allows(InvoiceTransitions.PermissionFor((InvoiceAction)bulk.Action)!))
            throw new RefusalException(PayablesErrors.Forbidden);
        var items = new List<BulkItem>();
        foreach (var id in bulk.Ids.Distinct())
            items.Add(await TakeAsync(id, bulk, cancellation));
        return new BulkOutcome(items);
    }

    private async Task<BulkItem> TakeAsync(Guid id, BulkAction bulk, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var refusal = await BatchItem.RefusalOfAsync(() => work.RunAsync(token => StepAsync(id, bulk, token), cancellation));
        return new BulkItem(id, refusal is null ? BulkOutcomeKind.Done : BulkOutcomeKind.Refused, refusal?.Code, refusal?.Message);
    }

    private Task<Invoice> StepAsync(Guid id, BulkAction bulk, CancellationToken cancellation) => bulk.Action switch
    {
        BulkStep.Submit => submit.HandleAsync(id, cancellation),
        BulkStep.Approve => approve.HandleAsync(id, bulk.Reason, cancellation),
        BulkStep.Reject => reject.HandleAsync(id, bulk.Reason, cancellation),
        BulkStep.Hold => hold.HandleAsync(id, bulk.Reason, cancellation),
        BulkStep.Release => release.HandleAsync(id, cancellation),
    };
}
