using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Authority;

/// <summary>What is kept of the answers, for how long, and what can be counted of it.</summary>
public sealed class KeepingTests(ReceivablesPostgres postgres) : IAsyncLifetime
{
    private Quittance.Testing.TestDatabase database = null!;
    private ReceivablesHost host = null!;
    private TestCompany company = null!;

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
    public async Task Old_repetitions_go_and_the_first_of_each_state_and_the_decision_stay()
    {
        var document = await AcceptAfterThreeQuestionsAsync();
        host.Time.Now += TimeSpan.FromDays(91);

        (await RunAsync("answers.clean")).ShouldBe(1);
        (await RunAsync("answers.clean")).ShouldBe(0);

        (await company.HistoryAsync(document))["answers"]!.AsArray().Select(answer => (string)answer!["state"]!).ShouldBe(["procesando", "aceptado"]);
    }

    [Fact]
    public async Task What_is_younger_than_the_settings_say_is_kept()
    {
        await AcceptAfterThreeQuestionsAsync();
        host.Time.Now += TimeSpan.FromDays(89);

        (await RunAsync("answers.clean")).ShouldBe(0);
    }

    [Fact]
    public async Task Answers_are_counted_by_day_state_and_code()
    {
        (host.Authority.Stands, host.Authority.Rejects) = (AuthorityState.Decided, true);
        await company.SubmitAsync();
        await company.SubmitAsync();
        await company.FollowAsync();
        await company.FollowAsync(TimeSpan.FromSeconds(3));

        var row = (await company.SendAsync(HttpMethod.Get, "authority-answers/statistics?from=2026-11-20&to=2026-11-20")).AsArray().ShouldHaveSingleItem()!;

        ((string)row["day"]!, (string)row["kind"]!, (string)row["state"]!, (string)row["code"]!, (int)row["count"]!).ShouldBe(("2026-11-20", "rejection", "rechazado", "-111", 2));
        (await company.RefusedAsync(HttpMethod.Get, "authority-answers/statistics?from=2025-01-01&to=2026-11-20")).ShouldBe("PLT-REQ-002");
    }

    [Theory]
    [InlineData(29.5, 0)]
    [InlineData(30.5, 1)]
    [InlineData(0.5, 1)]
    [InlineData(-0.5, 1)]
    public async Task People_are_told_on_certain_days_before_the_key_ends(double daysLeft, int told)
    {
        host.Time.Now = ReceivablesHost.Now.AddDays(900 - daysLeft);

        (await RunAsync("signing-keys.expiry")).ShouldBe(told);
    }

    private async Task<Guid> AcceptAfterThreeQuestionsAsync()
    {
        var document = await company.SubmitAsync();
        await company.FollowAsync();
        await company.FollowAsync(TimeSpan.FromSeconds(3));
        await company.FollowAsync(TimeSpan.FromSeconds(10));
        host.Authority.Stands = AuthorityState.Decided;
        await company.FollowAsync(TimeSpan.FromSeconds(30));
        return document;
    }

    private async Task<int> RunAsync(string job)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company.Id, Actor.System);
        return await scope.ServiceProvider.GetRequiredKeyedService<IRecurringJob>(job).RunAsync(CancellationToken.None);
    }
}
