using Quittance.Connectors.SandboxLedger;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Tests.Http;

public sealed class TokenTests : RunningLedger
{
    [Fact]
    public async Task A_hundred_calls_at_once_from_two_nodes_log_in_once()
    {
        SandboxLedgerClient[] nodes = [NewClient(), NewClient()];

        var names = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => nodes[i % 2].NameAsync(Stop)));

        names.ShouldAllBe(name => name == "Ledger of the sandbox");
        (await Sandbox.CountsAsync()).Logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_is_replaced_before_it_ends()
    {
        await Sandbox.SteerAsync(new { tokenSeconds = 100 });
        var client = NewClient();
        await client.NameAsync(Stop);

        Clock.Advance(TimeSpan.FromSeconds(79));
        await client.NameAsync(Stop);
        (await Sandbox.CountsAsync()).Logins.ShouldBe(1);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await client.NameAsync(Stop);

        (await Sandbox.CountsAsync()).Logins.ShouldBe(2);
    }

    [Fact]
    public async Task While_one_fetches_the_new_token_the_others_go_on_with_the_old()
    {
        await Sandbox.SteerAsync(new { tokenSeconds = 100 });
        var client = NewClient();
        await client.NameAsync(Stop);
        Clock.Advance(TimeSpan.FromSeconds(85));
        await Sandbox.FaultsAsync(new { path = "/vendors/ledger/oauth", fault = "status", status = 500 });

        (await client.NameAsync(Stop)).ShouldNotBeEmpty("the old token still works though no new one is to be had");
        Clock.Advance(TimeSpan.FromSeconds(20));

        (await Should.ThrowAsync<OutsideCallException>(NewClient(Account(attempts: 1)).NameAsync(Stop))).Class.ShouldBe(FailureClass.Server);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once_by_all_nodes_together()
    {
        SandboxLedgerClient[] nodes = [NewClient(), NewClient()];
        await Task.WhenAll(nodes.Select(node => node.NameAsync(Stop)));
        await Sandbox.RevokeTokensAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => nodes[i % 2].NameAsync(Stop)));

        (await Sandbox.CountsAsync()).Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_secret_is_said_to_be_one_and_is_not_tried_again()
    {
        var failure = await Should.ThrowAsync<OutsideCallException>(NewClient(Account(secret: "wrong")).NameAsync(Stop));

        failure.Class.ShouldBe(FailureClass.Auth);
        Log.All.Count(line => line.Contains("oauth/token")).ShouldBe(1);
    }
}
