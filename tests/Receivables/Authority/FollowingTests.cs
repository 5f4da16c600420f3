using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Retries;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Authority;

public sealed class FollowingTests(ReceivablesPostgres postgres) : IAsyncLifetime
{
    private Quittance.Testing.TestDatabase database = null!;
    private ReceivablesHost host = null!;
    private TestCompany company = null!;

    private ScriptedAuthority Hacienda => host.Authority;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        host = await ReceivablesHost.StartAsync(database);
        company = await host.OpenCompanyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_document_is_handed_over_asked_about_and_accepted()
    {
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        (await company.StateAsync(document)).ShouldBe("submitted");
        (await company.FollowAsync(TimeSpan.FromSeconds(1))).ShouldBeFalse("it is too early to ask");
        await company.FollowAsync(TimeSpan.FromSeconds(3));
        Hacienda.Stands = AuthorityState.Decided;

        await company.FollowAsync(TimeSpan.FromSeconds(10));

        (await company.StateAsync(document)).ShouldBe("accepted");
        (await company.FollowAsync(TimeSpan.FromDays(2))).ShouldBeFalse("nothing is left to be done");
        var history = await company.HistoryAsync(document);
        history["attempts"]!.AsArray().Select(a => (string)a!["outcome"]!).ShouldBe(["received", "procesando", "aceptado"]);
        history["answers"]!.AsArray().Select(a => ((string)a!["kind"]!, (bool)a["isDeciding"]!)).ShouldBe([("confirmation", false), ("acceptance", true)]);
    }

    [Fact]
    public async Task A_rejection_is_kept_with_its_codes_and_the_message_as_it_came()
    {
        (Hacienda.Stands, Hacienda.Rejects) = (AuthorityState.Decided, true);
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        await company.FollowAsync(TimeSpan.FromSeconds(3));

        var answer = (await company.HistoryAsync(document))["answers"]![0]!;

        (await company.StateAsync(document)).ShouldBe("rejected");
        ((string)answer["findings"]![0]!["code"]!, (string)answer["findings"]![0]!["text"]!).ShouldBe(("-111", "El total de servicios gravados no coincide"));
        (await company.Client().GetStringAsync($"authority-answers/{answer["id"]}/xml")).ShouldContain("MensajeHacienda");
        ((int)(await company.SendAsync(HttpMethod.Get, "authority-answers?code=-111&kind=rejection"))["total"]!).ShouldBe(1);
        ((int)(await company.SendAsync(HttpMethod.Get, "authority-answers?code=-1"))["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_whose_signature_does_not_hold_decides_nothing()
    {
        (Hacienda.Stands, Hacienda.SignsBadly) = (AuthorityState.Decided, true);
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        await company.FollowAsync(TimeSpan.FromSeconds(3));

        var item = await company.ShowAsync(document);

        ((string)item["state"]!, (string)item["problemCode"]!).ShouldBe(("submitted", "AR-AUT-003"));
        ((bool)(await company.HistoryAsync(document))["answers"]![0]!["isVerified"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_lost_answer_it_asks_before_it_sends_and_never_sends_twice()
    {
        (Hacienda.NextFailure, Hacienda.TakesBeforeFailing) = (new OutsideCallException(FailureClass.Network, "No answer."), true);
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        Hacienda.Stands = AuthorityState.Decided;

        await RetryAsync(document, earlierUnanswered: true);

        (await company.StateAsync(document)).ShouldBe("accepted");
        Hacienda.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_node_that_dies_in_a_call_leaves_a_note_and_the_next_asks_first()
    {
        var document = await company.SubmitAsync();
        await company.InWorkAsync(services => services.GetRequiredService<TakeDue>().HandleAsync(10, CancellationToken.None));
        (await company.FollowAsync()).ShouldBeFalse("the lease holds");

        await company.FollowAsync(TakeDue.Lease + TimeSpan.FromSeconds(1));

        (Hacienda.Questions, Hacienda.Sent.Count).ShouldBe((1, 1));
        (await company.StateAsync(document)).ShouldBe("submitted");
        (await company.HistoryAsync(document))["attempts"]!.AsArray().Select(a => (string)a!["outcome"]!).ShouldBe(["no-answer", "received"]);
    }

    [Fact]
    public async Task A_failed_handover_becomes_a_retry_that_sends_the_same_bytes()
    {
        Hacienda.NextFailure = new OutsideCallException(FailureClass.Server, "503.");
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        ((string)(await company.ShowAsync(document))["problemCode"]!).ShouldBe("AR-AUT-005");
        (await company.SendAsync(HttpMethod.Get, "retries"))["items"]!.AsArray().ShouldHaveSingleItem();

        await RetryAsync(document);

        (await company.StateAsync(document)).ShouldBe("submitted");
        var (first, second) = (Hacienda.Sent.First(), Hacienda.Sent.Last());
        second.Key.ShouldBe(first.Key);
        second.Xml.ShouldBe(first.Xml);
    }

    [Fact]
    public async Task When_it_is_not_its_turn_it_waits_as_long_as_it_is_told_and_counts_no_failure()
    {
        Hacienda.NextFailure = new OutsideCallException(FailureClass.RateLimit, "429.", TimeSpan.FromSeconds(40));
        var document = await company.SubmitAsync();
        await company.FollowAsync();

        (await company.FollowAsync(TimeSpan.FromSeconds(39))).ShouldBeFalse();
        await company.FollowAsync(TimeSpan.FromSeconds(2));

        (await company.StateAsync(document)).ShouldBe("submitted");
        (await company.SendAsync(HttpMethod.Get, "retries"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_the_authority_has_lost_is_sent_again()
    {
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        Hacienda.Forget();

        await company.FollowAsync(TimeSpan.FromMinutes(3));
        await company.FollowAsync();

        (await company.StateAsync(document)).ShouldBe("submitted");
        Hacienda.Sent.Select(sent => sent.Key).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        Hacienda.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_decision_for_a_day_it_waits_for_a_person_who_may_ask_again()
    {
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        await company.FollowAsync(TimeSpan.FromHours(25));
        var item = await company.ShowAsync(document);
        ((string)item["state"]!, (string)item["problemCode"]!).ShouldBe(("error", "AR-AUT-004"));
        Hacienda.Stands = AuthorityState.Decided;

        await company.SendAsync(HttpMethod.Post, $"issued-documents/{document}/check");
        await company.FollowAsync();

        (await company.StateAsync(document)).ShouldBe("accepted");
    }

    [Fact]
    public async Task When_the_authority_failed_at_it_the_same_bytes_are_sent_again()
    {
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        Hacienda.Stands = AuthorityState.Failed;
        await company.FollowAsync(TimeSpan.FromSeconds(3));
        await company.FollowAsync(TimeSpan.FromSeconds(10));
        Hacienda.Stands = AuthorityState.Decided;

        await company.FollowAsync(TimeSpan.FromMinutes(1));

        (await company.StateAsync(document)).ShouldBe("accepted");
        Hacienda.Sent.Select(sent => sent.Key).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_the_authority_will_never_take_waits_for_a_person()
    {
        Hacienda.Refuses = true;
        var document = await company.SubmitAsync();
        await company.FollowAsync();

        var item = await company.ShowAsync(document);

        ((string)item["state"]!, (string)item["problem"]!).ShouldBe(("error", "The body is bad."));
        (await company.FollowAsync(TimeSpan.FromDays(1))).ShouldBeFalse();
    }

    private async Task RetryAsync(Guid document, bool earlierUnanswered = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company.Id, Actor.System);
        var operation = scope.ServiceProvider.GetRequiredKeyedService<IRetriedOperation>(SubmitAgain.Name);
        await operation.TryAsync(new RetryAttempt(Guid.CreateVersion7(), new Subject("issued-document", document), 1, earlierUnanswered), CancellationToken.None);
    }
}
