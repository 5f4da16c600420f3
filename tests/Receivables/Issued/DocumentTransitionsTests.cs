using Quittance.Receivables.Issued;
using Quittance.Testing;

namespace Quittance.Receivables.Tests.Issued;

public sealed class DocumentTransitionsTests
{
    private const string Introduction = """
        # The states of an issued document

        Written from `DocumentTransitions`, the one table of what may happen to a document that a company issues; a step that is not here is
        refused (`AR-DOC-001`). Every step appends an event in the transaction that takes it. What `error` means in each case stands with the document.

        """;

    [Fact]
    public void The_page_of_states_shows_the_table() => Approved.Check("docs/issued-states.md", StateTable.Draw(
        Introduction, "draft", [.. DocumentTransitions.All.Select(step => new StateTable.Step(Words.Of(step.From), Words.Of(step.Action), Words.Of(step.To), step.Permission))]));

    [Fact]
    public void What_the_authority_has_decided_changes_no_more() =>
        DocumentTransitions.All.ShouldNotContain(step => step.From == DocumentState.Accepted || step.From == DocumentState.Rejected);

    [Fact]
    public void No_step_leads_back_to_a_draft_once_a_number_is_taken() =>
        DocumentTransitions.All.ShouldNotContain(step => step.From != DocumentState.Draft && step.To == DocumentState.Draft);
}
