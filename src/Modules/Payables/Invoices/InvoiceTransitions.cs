using System.Collections.Frozen;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using static Quittance.Payables.Invoices.InvoiceAction;
using static Quittance.Payables.Invoices.InvoiceState;

namespace Quittance.Payables.Invoices;

/// <summary>One permitted step.</summary>
/// <param name="From">The state it starts in.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state it ends in.</param>
/// <param name="Permission">What a person needs for it; null when only the program does it.</param>
internal sealed record Transition(InvoiceState From, InvoiceAction Action, InvoiceState To, string? Permission);

/// <summary>The one table of what may happen to an invoice. A step that is not in it is refused.</summary>
internal static class InvoiceTransitions
{
    private const string Editing = Permissions.InvoicesEdit;
    private const string Approving = Permissions.InvoicesApprove;

    public static IReadOnlyList<Transition> All { get; } =
    [
        new(Received, StartReading, Reading, null),
        new(Received, InvoiceAction.Capture, Captured, null),
        new(Received, NeedEntry, NeedsEntry, null),
        new(Reading, InvoiceAction.Capture, Captured, null),
        new(Reading, NeedEntry, NeedsEntry, null),

        new(NeedsEntry, Correct, NeedsEntry, Editing),
        new(NeedsEntry, Check, Checked, null),
        new(NeedsEntry, FindDuplicate, Duplicate, null),
        new(NeedsEntry, Reject, Rejected, Approving),
        new(NeedsEntry, Hold, OnHold, Editing),
        new(NeedsEntry, Reread, Received, Editing),

        new(Captured, Correct, Captured, Editing),
        new(Captured, Check, Checked, null),
        new(Captured, FindDuplicate, Duplicate, null),
        new(Captured, Reject, Rejected, Approving),
        new(Captured, Hold, OnHold, Editing),
        new(Captured, Reread, Received, Editing),

        // A corrected invoice earns 'checked' again, so that nothing is submitted on checks of other values.
        new(Checked, Correct, Captured, Editing),
        new(Checked, Submit, InApproval, Editing),
        new(Checked, Reject, Rejected, Approving),
        new(Checked, Hold, OnHold, Editing),
        new(Checked, Reread, Received, Editing),

        // An approver never approves values that changed under them: a correction takes the invoice back.
        new(InApproval, Correct, Captured, Editing),
        new(InApproval, Approve, Approved, Approving),
        new(InApproval, Reject, Rejected, Approving),
        new(InApproval, Hold, OnHold, Editing),

        new(Approved, Hold, OnHold, Editing),
        new(Approved, Schedule, Scheduled, null),
        new(Scheduled, Pay, Paid, null),
        new(Paid, Archive, Archived, null),

        new(Duplicate, Correct, Captured, Editing),
        new(Duplicate, Release, Captured, Editing),
        new(Duplicate, Reject, Rejected, Approving),
        new(Duplicate, Reread, Received, Editing),

        // Where it goes back to is remembered on the invoice (Invoice.HeldFrom).
        new(OnHold, Release, NeedsEntry, Editing),
        new(OnHold, Release, Captured, Editing),
        new(OnHold, Release, InApproval, Editing),
        new(OnHold, Release, Approved, Editing),

        // The same file cannot be received twice, so a rejection by mistake needs a way back.
        new(Rejected, Release, Captured, Editing),
    ];

    private static readonly FrozenDictionary<(InvoiceState, InvoiceAction), Transition[]> Steps =
        All.GroupBy(step => (step.From, step.Action)).ToFrozenDictionary(steps => steps.Key, steps => steps.ToArray());

    /// <summary>The steps that lead out of <paramref name="from"/> by <paramref name="action"/>; empty when it is not allowed.</summary>
    public static IReadOnlyList<Transition> Of(InvoiceState from, InvoiceAction action) =>
        Steps.GetValueOrDefault((from, action)) ?? [];

    /// <summary>What a person needs for an action; null for those that only the program does.</summary>
    public static string? PermissionFor(InvoiceAction action) => All.First(step => step.Action == action).Permission;

    /// <summary>The one step, or a refusal. <paramref name="to"/> picks where an action may end in several states.</summary>
    public static Transition Require(InvoiceState from, InvoiceAction action, InvoiceState? to = null) =>
        Of(from, action).SingleOrDefault(step => to is null || step.To == to)
        ?? throw new RefusalException(PayablesErrors.NotAllowed(from, action));
}
