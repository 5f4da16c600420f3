using Quittance.Payables.Invoices;
using Quittance.Testing;

namespace Quittance.Payables.Tests.Invoices;

/// <summary>Draws <c>docs/states.md</c> from the table.</summary>
internal static class StateDiagram
{
    private const string Introduction = """
        # The states of an invoice

        Written from `InvoiceTransitions`, the one table of what may happen to an invoice; a step that is not here is refused
        (`AP-INV-001`). Every step appends an event in the transaction that takes it.

        """;

    public static string Draw() => StateTable.Draw(
        Introduction, "received", [.. InvoiceTransitions.All.Select(step => new StateTable.Step(Words.Of(step.From), Words.Of(step.Action), Words.Of(step.To), step.Permission))]);
}
