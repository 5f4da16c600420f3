using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Flags;

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

/// <summary>What is said for all invoices of a batch.</summary>
/// <param name="Reason">Why; the note of an approval.</param>
internal sealed record StepArguments(string? Reason);

/// <summary>A kind of batch for each of these steps: <c>invoices.submit</c>, <c>invoices.approve</c> …</summary>
internal sealed class InvoiceStepKind(BulkStep step, TakeStep take) : IBatchKind
{
    public string Name => NameOf(step);

    public string SubjectKind => InvoiceEvents.SubjectKind;

    public string Permission => InvoiceTransitions.PermissionFor((InvoiceAction)step)!;

    public static string NameOf(BulkStep step) => $"invoices.{Words.Of(step)}";

    public async Task<BatchStep> HandleAsync(BatchItem item, CancellationToken cancellation)
    {
        await take.HandleAsync(step, item, item.ArgumentsAs<StepArguments>().Reason, cancellation);
        return new BatchStep.Done();
    }
}

/// <summary>Takes a step with one invoice of a batch.</summary>
internal sealed class TakeStep(
    ICompanyFlags flags, SubmitInvoice submit, ApproveInvoice approve, RejectInvoice reject, HoldInvoice hold, ReleaseInvoice release)
{
    public Task<Invoice> HandleAsync(BulkStep step, BatchItem item, string? reason, CancellationToken cancellation) => step switch
    {
        BulkStep.Submit => submit.HandleAsync(item.Id, cancellation),
        BulkStep.Approve => ApproveAsync(item, reason, cancellation),
        BulkStep.Reject => reject.HandleAsync(item.Id, reason, cancellation),
        BulkStep.Hold => hold.HandleAsync(item.Id, reason, cancellation),
        BulkStep.Release => release.HandleAsync(item.Id, cancellation),
    };

    /// <summary>Asked again for each: turning it off also stops what runs.</summary>
    private async Task<Invoice> ApproveAsync(BatchItem item, string? reason, CancellationToken cancellation)
    {
        await flags.DemandAsync(ApprovalFlags.BulkApproval, cancellation);
        return await approve.AsSeenAsync(item.Id, reason, item.Version, cancellation);
    }
}
