using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Retries;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Authority;

public sealed class FollowingTests(ReceivablesPostgres postgres) : ReceivablesTest(postgres)
{
    [Fact]
    public async Task A_document_is_handed_over_asked_about_and_accepted()
    {
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        (await Company.StateAsync(document)).ShouldBe("submitted");
        (await Company.FollowAsync(TimeSpan.FromSeconds(1))).ShouldBeFalse("it is too early to ask");
        await Company.FollowAsync(TimeSpan.FromSeconds(3));
        Hacienda.Stands = AuthorityState.Decided;

        await Company.FollowAsync(TimeSpan.FromSeconds(10));

        (await Company.StateAsync(document)).ShouldBe("accepted");
        (await Company.FollowAsync(TimeSpan.FromDays(2))).ShouldBeFalse("nothing is left to be done");
        var history = await Company.HistoryAsync(document);
        history["attempts"]!.AsArray().Select(a => (string)a!["outcome"]!).ShouldBe(["received", "procesando", "aceptado"]);
        history["answers"]!.AsArray().Select(a => ((string)a!["kind"]!, (bool)a["isDeciding"]!)).ShouldBe([("confirmation", false), ("acceptance", true)]);
    }

    [Fact]
    public async Task A_rejection_is_kept_with_its_codes_and_the_message_as_it_came()
    {
        (Hacienda.Stands, Hacienda.Rejects) = (AuthorityState.Decided, true);
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));

        var answer = (await Company.HistoryAsync(document))["answers"]![0]!;

        (await Company.StateAsync(document)).ShouldBe("rejected");
        ((string)answer["findings"]![0]!["code"]!, (string)answer["findings"]![0]!["text"]!).ShouldBe(("-111", "El total de servicios gravados no coincide"));
        (await Company.Client().GetStringAsync($"authority-answers/{answer["id"]}/xml")).ShouldContain("MensajeHacienda");
        ((int)(await Company.SendAsync(HttpMethod.Get, "authority-answers?code=-111&kind=rejection"))["total"]!).ShouldBe(1);
        ((int)(await Company.SendAsync(HttpMethod.Get, "authority-answers?code=-1"))["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_whose_signature_does_not_hold_decides_nothing()
    {
        (Hacienda.Stands, Hacienda.SignsBadly) = (AuthorityState.Decided, true);
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));

        var item = await Company.ShowAsync(document);

        ((string)item["state"]!, (string)item["problemCode"]!).ShouldBe(("submitted", "AR-AUT-003"));
        ((bool)(await Company.HistoryAsync(document))["answers"]![0]!["isVerified"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_lost_answer_it_asks_before_it_sends_and_never_sends_twice()
    {
        (Hacienda.NextFailure, Hacienda.TakesBeforeFailing) = (new OutsideCallException(FailureClass.Network, "No answer."), true);
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        Hacienda.Stands = AuthorityState.Decided;

        await RetryAsync(document);

        (await Company.StateAsync(document)).ShouldBe("accepted");
        Hacienda.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(FailureClass.Network)]
    [InlineData(FailureClass.Server)]
    [InlineData(FailureClass.Unknown)]
    public async Task A_person_who_submits_again_after_a_lost_answer_sends_nothing_twice(FailureClass failure)
    {
        (Hacienda.NextFailure, Hacienda.TakesBeforeFailing) = (new OutsideCallException(failure, "No answer."), true);
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();

        await Company.SendAsync(HttpMethod.Post, $"issued-documents/{document}/submit");
        await Company.FollowAsync();

        (await Company.StateAsync(document)).ShouldBe("submitted");
        Hacienda.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_submitted_while_nobody_asked_is_asked_about_once_asking_is_on_again()
    {
        await Company.SendAsync(HttpMethod.Put, "settings/following", new { values = new { enabled = false } }, "\"0\"");
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        (await Company.FollowAsync(TimeSpan.FromHours(1))).ShouldBeFalse("asking is off");
        (await Company.RunJobAsync("documents.follow")).ShouldBe(0);
        await Company.SendAsync(HttpMethod.Put, "settings/following", new { values = new { enabled = true } }, "\"1\"");
        Hacienda.Stands = AuthorityState.Decided;

        (await Company.RunJobAsync("documents.follow")).ShouldBe(1);
        await Company.FollowAsync();

        (await Company.StateAsync(document)).ShouldBe("accepted");
    }

    [Fact]
    public async Task An_authority_that_takes_a_document_and_then_denies_it_is_not_stormed()
    {
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        Hacienda.Forgets = true;

        for (var second = 0; second < 1200; second += 2)
            await Company.FollowAsync(TimeSpan.FromSeconds(2));

        Hacienda.Sent.Count.ShouldBeInRange(2, 10);
        await Company.FollowAsync(TimeSpan.FromHours(25));
        (await Company.StateAsync(document)).ShouldBe("error");
    }

    [Fact]
    public async Task Asking_about_what_was_never_taken_sends_nothing()
    {
        Hacienda.Refuses = true;
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();

        await Company.SendAsync(HttpMethod.Post, $"issued-documents/{document}/check");
        await Company.FollowAsync();

        (await Company.FollowAsync(TimeSpan.FromDays(1))).ShouldBeFalse("nothing is done by itself");
        (await Company.StateAsync(document)).ShouldBe("signed");
        Hacienda.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_document_whose_answer_cannot_be_kept_does_not_stop_the_others()
    {
        var (bad, good) = (await Company.SubmitAsync(), await Company.SubmitAsync());
        await Company.FollowAsync();
        Hacienda.Unstorable = (string)(await Company.ShowAsync(bad))["key"]!;
        Hacienda.Stands = AuthorityState.Decided;

        await Company.FollowAsync(TimeSpan.FromSeconds(3));

        (await Company.StateAsync(good)).ShouldBe("accepted");
        (await Company.StateAsync(bad)).ShouldBe("submitted");
    }

    [Fact]
    public async Task One_call_that_breaks_on_our_side_does_not_stop_the_others()
    {
        var (bad, good) = (await Company.SubmitAsync(), await Company.SubmitAsync());
        Hacienda.Breaks = (string)(await Company.ShowAsync(bad))["key"]!;

        await Company.FollowAsync();

        (await Company.StateAsync(good)).ShouldBe("submitted");
        ((string)(await Company.ShowAsync(bad))["problemCode"]!).ShouldBe("AR-AUT-005");
    }

    [Fact]
    public async Task A_node_that_dies_in_a_call_leaves_a_note_and_the_next_asks_first()
    {
        var document = await Company.SubmitAsync();
        await Company.InWorkAsync(services => services.GetRequiredService<TakeDue>().HandleAsync(10, CancellationToken.None));
        (await Company.FollowAsync()).ShouldBeFalse("the lease holds");

        await Company.FollowAsync(TakeDue.Lease + TimeSpan.FromSeconds(1));

        (Hacienda.Questions, Hacienda.Sent.Count).ShouldBe((1, 1));
        (await Company.StateAsync(document)).ShouldBe("submitted");
        (await Company.HistoryAsync(document))["attempts"]!.AsArray().Select(a => (string)a!["outcome"]!).ShouldBe(["no-answer", "received"]);
    }

    [Fact]
    public async Task A_failed_handover_becomes_a_retry_that_sends_the_same_bytes()
    {
        Hacienda.NextFailure = new OutsideCallException(FailureClass.Server, "503.");
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        ((string)(await Company.ShowAsync(document))["problemCode"]!).ShouldBe("AR-AUT-005");
        (await Company.SendAsync(HttpMethod.Get, "retries"))["items"]!.AsArray().ShouldHaveSingleItem();

        await RetryAsync(document);

        (await Company.StateAsync(document)).ShouldBe("submitted");
        var (first, second) = (Hacienda.Sent.First(), Hacienda.Sent.Last());
        second.Key.ShouldBe(first.Key);
        second.Xml.ShouldBe(first.Xml);
    }

    [Fact]
    public async Task When_it_is_not_its_turn_it_waits_as_long_as_it_is_told_and_counts_no_failure()
    {
        Hacienda.NextFailure = new OutsideCallException(FailureClass.RateLimit, "429.", TimeSpan.FromSeconds(40));
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();

        (await Company.FollowAsync(TimeSpan.FromSeconds(39))).ShouldBeFalse();
        await Company.FollowAsync(TimeSpan.FromSeconds(2));

        (await Company.StateAsync(document)).ShouldBe("submitted");
        (await Company.SendAsync(HttpMethod.Get, "retries"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_the_authority_has_lost_is_sent_again()
    {
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        Hacienda.Forget();

        for (var question = 0; question < 4; question++)
            await Company.FollowAsync(TimeSpan.FromMinutes(3));
        await Company.FollowAsync();

        (await Company.StateAsync(document)).ShouldBe("submitted");
        Hacienda.Sent.Select(sent => sent.Key).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        Hacienda.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_decision_for_a_day_it_waits_for_a_person_who_may_ask_again()
    {
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromHours(25));
        var item = await Company.ShowAsync(document);
        ((string)item["state"]!, (string)item["problemCode"]!).ShouldBe(("error", "AR-AUT-004"));
        Hacienda.Stands = AuthorityState.Decided;

        await Company.SendAsync(HttpMethod.Post, $"issued-documents/{document}/check");
        await Company.FollowAsync();

        (await Company.StateAsync(document)).ShouldBe("accepted");
    }

    [Fact]
    public async Task When_the_authority_failed_at_it_the_same_bytes_are_sent_again()
    {
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        Hacienda.Stands = AuthorityState.Failed;
        await Company.FollowAsync(TimeSpan.FromSeconds(3));
        await Company.FollowAsync(TimeSpan.FromSeconds(10));
        Hacienda.Stands = AuthorityState.Decided;

        await Company.FollowAsync(TimeSpan.FromMinutes(1));

        (await Company.StateAsync(document)).ShouldBe("accepted");
        Hacienda.Sent.Select(sent => sent.Key).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task That_it_failed_there_is_kept_also_when_it_is_found_out_before_sending_again()
    {
        (Hacienda.NextFailure, Hacienda.TakesBeforeFailing) = (new OutsideCallException(FailureClass.Network, "No answer."), true);
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        Hacienda.Stands = AuthorityState.Failed;

        await RetryAsync(document);

        (await Company.HistoryAsync(document))["answers"]!.AsArray().Select(a => ((string)a!["state"]!, (bool)a["isDeciding"]!)).ShouldBe([("error", false)]);
        (await Company.StateAsync(document)).ShouldBe("submitted");
        Hacienda.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_authority_will_never_take_waits_for_a_person()
    {
        Hacienda.Refuses = true;
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();

        var item = await Company.ShowAsync(document);

        ((string)item["state"]!, (string)item["problem"]!).ShouldBe(("error", "The body is bad."));
        (await Company.FollowAsync(TimeSpan.FromDays(1))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_node_without_the_master_key_leaves_what_is_due_to_another()
    {
        var document = await Company.SubmitAsync();
        Host.LacksTheKey = true;

        (await Should.ThrowAsync<RefusalException>(() => Company.FollowAsync())).Error.Code.ShouldBe("PLT-SEC-001");

        ((string)(await Company.ShowAsync(document))["problemCode"]!).ShouldBe("PLT-SEC-001");
        Host.LacksTheKey = false;
        (await Company.FollowAsync()).ShouldBeTrue("another node may, at once");
        var item = await Company.ShowAsync(document);
        ((string)item["state"]!, (string?)item["problemCode"]).ShouldBe(("submitted", null));
    }

    [Fact]
    public async Task Who_issued_a_document_stands_in_it_whoever_the_company_is_by_now()
    {
        await Company.SubmitAsync();
        await Company.SendAsync(HttpMethod.Put, "issuer", new { profile = Some.Issuer("3101999999"), connectionId = Guid.CreateVersion7() }, "\"1\"");

        await Company.FollowAsync();

        Hacienda.Named.ShouldHaveSingleItem().IssuerId.ShouldBe(ReceivablesHost.IssuerId);
    }

    private async Task RetryAsync(Guid document)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(Company.Id, Actor.System);
        var operation = scope.ServiceProvider.GetRequiredKeyedService<IRetriedOperation>(SubmitAgain.Name);
        await operation.TryAsync(new RetryAttempt(Guid.CreateVersion7(), new Subject("issued-document", document), 1, EarlierUnanswered: false), CancellationToken.None);
    }
}
