using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Connectors.Http;
using Quittance.Connectors.SandboxLedger;
using Quittance.Kernel.Errors;
using Quittance.Platform.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Connections;

/// <summary>Two nodes with nothing between them but the database.</summary>
public sealed class SharedAccountsTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_calls_at_once_from_two_nodes_log_in_once()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var one = ConnectedHost.Start(database.Database, sandbox);
        await using var two = ConnectedHost.Start(database.Database, sandbox);
        var company = await one.OpenCompanyAsync("single-flight");
        var account = ConnectedHost.Account(company, await one.AddAsync(company, sandbox), sandbox);
        SandboxLedgerClient[] nodes = [ConnectedHost.ClientOf(one, account), ConnectedHost.ClientOf(two, account)];

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => nodes[i % 2].NameAsync(Stop)));
        (await sandbox.CountsAsync()).Logins.ShouldBe(1);
        await sandbox.RevokeTokensAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => nodes[i % 2].NameAsync(Stop)));

        (await sandbox.CountsAsync()).Logins.ShouldBe(2, "a token that is refused is replaced once");
    }

    [Fact]
    public async Task Two_nodes_below_the_limit_together_never_cause_a_refusal()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await sandbox.SteerAsync(new { perSecond = 30 });
        await using var one = ConnectedHost.Start(database.Database, sandbox);
        await using var two = ConnectedHost.Start(database.Database, sandbox);
        var company = await one.OpenCompanyAsync("budget");
        var account = ConnectedHost.Account(company, await one.AddAsync(company, sandbox), sandbox, new RateBudget(20, 5));
        SandboxLedgerClient[] nodes = [ConnectedHost.ClientOf(one, account), ConnectedHost.ClientOf(two, account)];

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => nodes[i % 2].NameAsync(Stop)));

        (await sandbox.CountsAsync()).ShouldBe((1, 60, 0));
    }

    [Fact]
    public async Task A_circuit_that_one_node_opened_is_open_for_the_other_and_people_are_told_once()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await sandbox.FaultsAsync(new { path = "/vendors/ledger/api", fault = "status", status = 500 });
        var told = new ConnectedHost.Told();
        await using var one = ConnectedHost.Start(database.Database, sandbox, told);
        await using var two = ConnectedHost.Start(database.Database, sandbox);
        var company = await one.OpenCompanyAsync("circuit");
        var account = ConnectedHost.Account(company, await one.AddAsync(company, sandbox), sandbox);
        await Should.ThrowAsync<OutsideCallException>(ConnectedHost.ClientOf(one, account).NameAsync(Stop));
        await Should.ThrowAsync<OutsideCallException>(ConnectedHost.ClientOf(one, account).NameAsync(Stop));

        var refused = await Should.ThrowAsync<OutsideCallException>(ConnectedHost.ClientOf(two, account).NameAsync(Stop));

        (refused.Class, refused.RetryAfter > TimeSpan.FromSeconds(20)).ShouldBe((FailureClass.Transient, true));
        told.All.ShouldHaveSingleItem().Notice.Words["name"].ShouldBe("Ledger");
    }

    [Fact]
    public async Task What_a_token_is_renewed_with_and_the_lanes_are_known_to_the_other_node()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var one = ConnectedHost.Start(database.Database, sandbox);
        await using var two = ConnectedHost.Start(database.Database, sandbox);
        var company = await one.OpenCompanyAsync("renewal");
        var key = new AccountKey(company, await one.AddAsync(company, sandbox));
        var now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        var token = new OutsideToken(Guid.CreateVersion7(), 1, "value", now, now.AddMinutes(5)) { Renewal = new Renewal("renewal", now.AddHours(10)) };

        await one.Services.GetRequiredService<ITokenStore>().ExchangeAsync(key, (_, _) => Task.FromResult(token), Stop);
        await one.Services.GetRequiredService<IAccountStates>().ChangeAsync(
            key, (state, _) => (state with { Lanes = new Dictionary<string, DateTimeOffset> { ["ask"] = now } }, true), Stop);

        OutsideToken? seen = null;
        await two.Services.GetRequiredService<ITokenStore>().ExchangeAsync(key, (kept, _) => Task.FromResult(seen = kept!), Stop);
        seen.ShouldBe(token);
        (await two.Services.GetRequiredService<IAccountStates>().ChangeAsync(key, (state, _) => (state, state.Lanes), Stop))["ask"].ShouldBe(now);
    }

    [Fact]
    public async Task Whoever_has_nothing_to_change_waits_for_nobody()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var host = ConnectedHost.Start(database.Database, sandbox);
        var company = await host.OpenCompanyAsync("looking");
        var key = new AccountKey(company, await host.AddAsync(company, sandbox));
        var states = host.Services.GetRequiredService<IAccountStates>();
        using var looked = new ManualResetEventSlim();
        var entered = new TaskCompletionSource();

        var changing = Task.Run(() => states.ChangeAsync(key, (state, _) =>
        {
            entered.SetResult();
            looked.Wait(Stop);
            return (state with { Failures = 1 }, true);
        }, Stop));
        await entered.Task;
        (await states.ChangeIfNeededAsync(key, (state, _) => (state, state.Failures), Stop)).ShouldBe(0, "the other has not committed");
        looked.Set();
        await changing;

        (await states.ChangeIfNeededAsync(key, (state, _) => (state with { Failures = state.Failures + 1 }, true), Stop)).ShouldBeTrue();
        (await states.ChangeIfNeededAsync(key, (state, _) => (state, state.Failures), Stop)).ShouldBe(2);
    }

    [Fact]
    public async Task Many_changes_at_once_are_all_kept()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var host = ConnectedHost.Start(database.Database, sandbox);
        var company = await host.OpenCompanyAsync("counting");
        var key = new AccountKey(company, await host.AddAsync(company, sandbox));
        var states = host.Services.GetRequiredService<IAccountStates>();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => states.ChangeAsync(key, (state, _) => (state with { Failures = state.Failures + 1 }, true), Stop)));

        (await states.ChangeAsync(key, (state, _) => (state, state.Failures), Stop)).ShouldBe(50);
    }

    [Fact]
    public async Task A_token_lies_sealed_and_opens_for_the_other_nodes()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await using var host = ConnectedHost.Start(database.Database, sandbox);
        var company = await host.OpenCompanyAsync("token");
        var key = new AccountKey(company, await host.AddAsync(company, sandbox));
        var store = host.Services.GetRequiredService<ITokenStore>();
        var now = DateTimeOffset.UnixEpoch;

        await store.ExchangeAsync(key, (_, _) => Task.FromResult(new OutsideToken(Guid.CreateVersion7(), 1, "t0ken", now, now)), Stop);

        var kept = await host.InCompanyAsync(company, services => services.GetRequiredService<QuittanceDb>().Set<ConnectionToken>().SingleAsync());
        kept.Sealed.ShouldStartWith("q1.");
        kept.Sealed.ShouldNotContain("t0ken");
        (await store.ExchangeAsync(key, (token, _) => Task.FromResult(token!), Stop)).Value.ShouldBe("t0ken");
    }
}
