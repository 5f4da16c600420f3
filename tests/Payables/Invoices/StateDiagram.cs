using System.Text;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Invoices;

/// <summary>Draws <c>docs/states.md</c> from the table.</summary>
internal static class StateDiagram
{
    public static string Draw()
    {
        var page = new StringBuilder(
            """
            # The states of an invoice

            Written from `InvoiceTransitions`, the one table of what may happen to an invoice; a step that is not here is refused
            (`AP-INV-001`). Every step appends an event in the transaction that takes it.

            ```mermaid
            stateDiagram-v2
                [*] --> received

            """);
        foreach (var step in InvoiceTransitions.All)
            page.Append($"    {Words.Of(step.From)} --> {Words.Of(step.To)}: {Words.Of(step.Action)}\n");
        page.Append("```\n\n| from | step | to | who |\n|---|---|---|---|\n");
        foreach (var step in InvoiceTransitions.All)
            page.Append($"| {Words.Of(step.From)} | {Words.Of(step.Action)} | {Words.Of(step.To)} | {Who(step)} |\n");
        return page.ToString();
    }

    private static string Who(Transition step) => step.Permission is null ? "Quittance" : $"a person with `{step.Permission}`";
}
