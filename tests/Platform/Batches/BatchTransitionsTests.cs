using Quittance.Platform.Batches;
using Quittance.Platform.Contracts.Batches;

namespace Quittance.Platform.Tests.Batches;

public sealed class BatchTransitionsTests
{
    [Theory]
    [InlineData(BatchState.Completed)]
    [InlineData(BatchState.Cancelled)]
    public void Nothing_leads_out_of_an_end(BatchState state) => BatchTransitions.All.ShouldNotContain(step => step.From == state);

    [Fact]
    public void Whatever_can_run_can_be_stopped() =>
        BatchTransitions.All.Where(step => step.Action == BatchAction.Serve)
            .ShouldAllBe(step => BatchTransitions.Allows(step.From, BatchAction.Pause) && BatchTransitions.Allows(step.From, BatchAction.Cancel));

    [Fact]
    public void A_step_leads_to_one_state() =>
        BatchTransitions.All.GroupBy(step => (step.From, step.Action)).ShouldAllBe(steps => steps.Count() == 1);
}
