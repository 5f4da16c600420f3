using Quittance.Kernel.Errors;
using Quittance.Payables.Invoices;
using static Quittance.Payables.Invoices.InvoiceAction;
using static Quittance.Payables.Invoices.InvoiceState;

namespace Quittance.Payables.Tests.Invoices;

public sealed class InvoiceTransitionsTests
{
    [Fact]
    public void The_page_of_states_shows_the_table() => Testing.Approved.Check("docs/states.md", StateDiagram.Draw());

    [Fact]
    public void Every_state_can_be_reached_from_received()
    {
        var reached = new HashSet<InvoiceState> { Received };
        while (InvoiceTransitions.All.Any(step => reached.Contains(step.From) && reached.Add(step.To)))
        {
            // Until a round adds no state.
        }

        reached.ShouldBe(Enum.GetValues<InvoiceState>(), ignoreOrder: true);
    }

    [Fact]
    public void Every_action_stands_in_the_table_with_one_permission()
    {
        foreach (var action in Enum.GetValues<InvoiceAction>())
            InvoiceTransitions.All.Where(step => step.Action == action).Select(step => step.Permission).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_step_that_is_not_in_the_table_is_refused_by_name()
    {
        var refusal = Should.Throw<RefusalException>(() => InvoiceTransitions.Require(Captured, Approve));

        refusal.Error.Code.ShouldBe("AP-INV-001");
        refusal.Message.ShouldBe("An invoice in state 'captured' cannot take the step 'approve'.");
    }

    [Theory]
    [InlineData(Approved)]
    [InlineData(Scheduled)]
    [InlineData(Paid)]
    [InlineData(Archived)]
    internal void An_invoice_that_was_approved_is_never_corrected(InvoiceState state) =>
        InvoiceTransitions.Of(state, Correct).ShouldBeEmpty();

    [Fact]
    public void Only_an_invoice_in_approval_becomes_approved_by_a_decision() =>
        InvoiceTransitions.All.Where(step => step.Action == Approve).ShouldHaveSingleItem().From.ShouldBe(InApproval);
}
