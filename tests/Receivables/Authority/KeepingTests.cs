using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Authority;

/// <summary>What is kept of the answers, for how long, and what can be counted of it.</summary>
public sealed class KeepingTests(ReceivablesPostgres postgres) : ReceivablesTest(postgres)
{
    [Fact]
    public async Task Old_repetitions_go_and_the_first_of_each_state_and_the_decision_stay()
    {
        var document = await AcceptAfterThreeQuestionsAsync();
        Host.Time.Now += TimeSpan.FromDays(91);

        (await Company.RunJobAsync("answers.clean")).ShouldBe(1);
        (await Company.RunJobAsync("answers.clean")).ShouldBe(0);

        (await Company.HistoryAsync(document))["answers"]!.AsArray().Select(answer => (string)answer!["state"]!).ShouldBe(["procesando", "aceptado"]);
    }

    [Fact]
    public async Task What_is_younger_than_the_settings_say_is_kept()
    {
        await AcceptAfterThreeQuestionsAsync();
        Host.Time.Now += TimeSpan.FromDays(89);

        (await Company.RunJobAsync("answers.clean")).ShouldBe(0);
    }

    [Fact]
    public async Task Answers_are_counted_by_day_state_and_code()
    {
        (Hacienda.Stands, Hacienda.Rejects) = (AuthorityState.Decided, true);
        await Company.SubmitAsync();
        await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));

        var row = (await Company.SendAsync(HttpMethod.Get, "authority-answers/statistics?from=2026-11-20&to=2026-11-20")).AsArray().ShouldHaveSingleItem()!;

        ((string)row["day"]!, (string)row["kind"]!, (string)row["state"]!, (string)row["code"]!, (int)row["count"]!).ShouldBe(("2026-11-20", "rejection", "rechazado", "-111", 2));
        (await Company.RefusedAsync(HttpMethod.Get, "authority-answers/statistics?from=2025-01-01&to=2026-11-20")).ShouldBe("PLT-REQ-002");
    }

    [Theory]
    [InlineData(29.5, 0)]
    [InlineData(30.5, 1)]
    [InlineData(0.5, 1)]
    [InlineData(-0.5, 1)]
    public async Task People_are_told_on_certain_days_before_the_key_ends(double daysLeft, int told)
    {
        Host.Time.Now = ReceivablesHost.Now.AddDays(900 - daysLeft);

        (await Company.RunJobAsync("signing-keys.expiry")).ShouldBe(told);

        (await Company.NoticesAsync()).Count(kind => kind.StartsWith("signing-key.", StringComparison.Ordinal)).ShouldBe(told);
    }

    private async Task<Guid> AcceptAfterThreeQuestionsAsync()
    {
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));
        await Company.FollowAsync(TimeSpan.FromSeconds(10));
        Hacienda.Stands = AuthorityState.Decided;
        await Company.FollowAsync(TimeSpan.FromSeconds(30));
        return document;
    }
}
