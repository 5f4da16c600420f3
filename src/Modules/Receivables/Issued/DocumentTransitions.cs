using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using static Quittance.Receivables.Issued.DocumentAction;
using static Quittance.Receivables.Issued.DocumentState;

namespace Quittance.Receivables.Issued;

/// <summary>One permitted step.</summary>
/// <param name="From">The state it starts in.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state it ends in.</param>
/// <param name="Permission">What a person needs for it; null when only the program does it.</param>
internal sealed record Transition(DocumentState From, DocumentAction Action, DocumentState To, string? Permission);

/// <summary>The one table of what may happen to a document. A step that is not in it is refused.</summary>
internal static class DocumentTransitions
{
    public static IReadOnlyList<Transition> All { get; } =
    [
        new(Draft, Revise, Draft, Permissions.ReceivablesEdit),
        new(Draft, Sign, Signed, Permissions.ReceivablesIssue),

        new(Signed, Queue, Signed, Permissions.ReceivablesIssue),
        new(Signed, Submit, Submitted, null),
        new(Signed, Fail, DocumentState.Error, null),

        // An answer that came although nobody knew that the document had arrived.
        new(Signed, Accept, Accepted, null),
        new(Signed, Reject, Rejected, null),

        new(Submitted, Ask, Submitted, Permissions.ReceivablesIssue),
        new(Submitted, Accept, Accepted, null),
        new(Submitted, Reject, Rejected, null),
        new(Submitted, Lose, Signed, null),
        new(Submitted, Fail, DocumentState.Error, null),

        // The same bytes under the same key, never others.
        new(DocumentState.Error, Queue, Signed, Permissions.ReceivablesIssue),
        new(DocumentState.Error, Submit, Submitted, null),
        new(DocumentState.Error, Ask, Submitted, Permissions.ReceivablesIssue),
        new(DocumentState.Error, Accept, Accepted, null),
        new(DocumentState.Error, Reject, Rejected, null),
        new(DocumentState.Error, Fail, DocumentState.Error, null),
    ];

    /// <summary>The step, or a refusal.</summary>
    public static Transition Require(DocumentState from, DocumentAction action) =>
        All.FirstOrDefault(step => step.From == from && step.Action == action) ?? throw new RefusalException(ReceivablesErrors.NotAllowed(from, action));
}
