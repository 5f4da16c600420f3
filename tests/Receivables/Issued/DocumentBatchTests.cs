using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Batches;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Issued;

/// <summary>What becomes of a document in a batch: the outcome is what the authority did, and nobody else calls about it meanwhile.</summary>
public sealed class DocumentBatchTests(ReceivablesPostgres postgres) : ReceivablesTest(postgres)
{
    [Fact]
    public async Task A_draft_is_signed_and_its_number_told()
    {
        var document = await Company.DraftAsync();

        (await Company.TakeStepAsync(document, "sign")).ShouldBe(new BatchStep.Done("signed", "00100001010000000001"));

        (await Company.StateAsync(document)).ShouldBe("signed");
        (await Company.FollowAsync()).ShouldBeFalse("it is not sent");
    }

    [Fact]
    public async Task A_draft_is_handed_over_in_its_turn_and_followed_from_then_on()
    {
        var document = await Company.DraftAsync();

        (await Company.TakeStepAsync(document, "submit")).ShouldBe(new BatchStep.Done("received"));

        (await Company.StateAsync(document)).ShouldBe("submitted");
        (await Company.FollowAsync()).ShouldBeFalse("nothing is due yet");
        Hacienda.Stands = AuthorityState.Decided;
        await Company.FollowAsync(TimeSpan.FromSeconds(3));
        (await Company.StateAsync(document)).ShouldBe("accepted");
        Hacienda.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_authority_does_not_take_is_refused_in_its_words()
    {
        Hacienda.Refuses = true;
        var document = await Company.DraftAsync();

        var step = (BatchStep.Refused)await Company.TakeStepAsync(document, "submit");

        (step.Reason.Code, step.Note).ShouldBe(("AR-AUT-002", "The body is bad."));
        (await Company.StateAsync(document)).ShouldBe("error");
    }

    [Fact]
    public async Task Without_an_answer_it_failed_and_the_retry_has_it_from_then_on()
    {
        (Hacienda.NextFailure, Hacienda.TakesBeforeFailing) = (new OutsideCallException(FailureClass.Server, "503."), true);
        var document = await Company.DraftAsync();

        var step = (BatchStep.Failed)await Company.TakeStepAsync(document, "submit");

        (step.Reason.Code, step.Note).ShouldBe(("AR-AUT-008", "503."));
        (await Company.SendAsync(HttpMethod.Get, "retries"))["items"]!.AsArray().ShouldHaveSingleItem();
        (await Company.FollowAsync(TimeSpan.FromHours(1))).ShouldBeFalse("the retry has it");
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("check")]
    public async Task When_it_is_not_its_turn_it_waits_as_long_as_it_is_told_and_fails_nothing(string step)
    {
        var document = step == "submit" ? await Company.DraftAsync() : await SubmittedAsync();
        Hacienda.NextFailure = new OutsideCallException(FailureClass.RateLimit, "429.", TimeSpan.FromSeconds(40));

        (await Company.TakeStepAsync(document, step)).ShouldBe(new BatchStep.Wait(TimeSpan.FromSeconds(40), SlowsDown: true));
        Host.Time.Now += TimeSpan.FromSeconds(41);

        (await Company.TakeStepAsync(document, step, wasBegun: true)).ShouldBe(new BatchStep.Done(step == "submit" ? "received" : "processing"));
        (await Company.SendAsync(HttpMethod.Get, "retries"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_pump_sent_meanwhile_is_not_sent_again_and_counts_as_done()
    {
        Hacienda.NextFailure = new OutsideCallException(FailureClass.RateLimit, "429.", TimeSpan.FromSeconds(40));
        var document = await Company.DraftAsync();
        await Company.TakeStepAsync(document, "submit");
        await Company.FollowAsync(TimeSpan.FromSeconds(41));

        (await Company.TakeStepAsync(document, "submit", wasBegun: true)).ShouldBe(new BatchStep.Done("received"));

        Hacienda.Sent.Count.ShouldBe(2, "the one that was asked to wait, and the one that was taken");
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("check")]
    public async Task Who_has_claimed_a_document_is_the_only_one_that_calls(string step)
    {
        var document = step == "submit" ? await Company.DraftAsync() : await SubmittedAsync();
        await Company.TakeStepAsync(document, step, dies: true);

        (await Company.FollowAsync(TimeSpan.FromSeconds(20))).ShouldBeFalse("the batch has it");
        (await Company.TakeStepAsync(document, step, wasBegun: true)).ShouldBeOfType<BatchStep.Wait>();

        Host.Time.Now += TakeDue.Lease;
        (await Company.TakeStepAsync(document, step, wasBegun: true)).ShouldBeOfType<BatchStep.Done>();
    }

    [Fact]
    public async Task While_the_pump_calls_a_batch_waits()
    {
        var document = await Company.SubmitAsync();
        await Company.InWorkAsync(services => services.GetRequiredService<TakeDue>().HandleAsync(10, CancellationToken.None));

        (await Company.TakeStepAsync(document, "submit")).ShouldBeOfType<BatchStep.Wait>();

        Hacienda.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_node_died_in_the_handover_it_asks_before_it_sends()
    {
        var document = await Company.DraftAsync();
        await Company.TakeStepAsync(document, "submit", dies: true);
        Host.Time.Now += TakeDue.Lease + TimeSpan.FromSeconds(1);

        await Company.TakeStepAsync(document, "submit", wasBegun: true);

        (Hacienda.Questions, Hacienda.Sent.Count).ShouldBe((1, 1));
        (await Company.HistoryAsync(document))["attempts"]!.AsArray().Select(a => (string)a!["outcome"]!).ShouldBe(["no-answer", "received"]);
    }

    [Fact]
    public async Task What_a_dead_node_leaves_behind_the_pump_finishes()
    {
        var document = await Company.DraftAsync();
        await Company.TakeStepAsync(document, "submit", dies: true);

        await Company.FollowAsync(TakeDue.Lease + TimeSpan.FromSeconds(1));

        (await Company.StateAsync(document)).ShouldBe("submitted");
        (await Company.TakeStepAsync(document, "submit", wasBegun: true)).ShouldBe(new BatchStep.Done("received"));
    }

    [Theory]
    [InlineData(false, "accepted", null)]
    [InlineData(true, "rejected", "-111 El total de servicios gravados no coincide")]
    public async Task Checking_tells_what_was_decided(bool rejects, string result, string? note)
    {
        var document = await SubmittedAsync();
        (await Company.TakeStepAsync(document, "check")).ShouldBe(new BatchStep.Done("processing"));
        (Hacienda.Stands, Hacienda.Rejects) = (AuthorityState.Decided, rejects);

        (await Company.TakeStepAsync(document, "check")).ShouldBe(new BatchStep.Done(result, note));
        var questions = Hacienda.Questions;

        (await Company.TakeStepAsync(document, "check")).ShouldBe(new BatchStep.Done(result, note), "what is decided");
        Hacienda.Questions.ShouldBe(questions, "needs no question");
    }

    [Fact]
    public async Task Checking_tells_of_what_the_authority_does_not_know_and_where_it_failed()
    {
        var document = await SubmittedAsync();
        Hacienda.Stands = AuthorityState.Failed;
        (await Company.TakeStepAsync(document, "check")).ShouldBe(new BatchStep.Done("failedThere"));
        var (other, _) = (await SubmittedAsync(), Hacienda.Forgets = true);

        (await Company.TakeStepAsync(other, "check")).ShouldBe(new BatchStep.Done("unknown"));
    }

    [Fact]
    public async Task A_message_with_a_bad_signature_is_no_outcome()
    {
        var document = await SubmittedAsync();
        (Hacienda.Stands, Hacienda.SignsBadly) = (AuthorityState.Decided, true);

        ((BatchStep.Failed)await Company.TakeStepAsync(document, "check")).Reason.Code.ShouldBe("AR-AUT-003");
    }

    [Fact]
    public async Task A_draft_that_was_never_sent_cannot_be_checked()
    {
        var document = await Company.DraftAsync();

        (await Should.ThrowAsync<RefusalException>(() => Company.TakeStepAsync(document, "check"))).Error.Code.ShouldBe("AR-DOC-001");
    }

    private async Task<Guid> SubmittedAsync()
    {
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        return document;
    }
}
