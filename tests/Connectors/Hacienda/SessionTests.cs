using Quittance.Connectors.Hacienda;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Tests.Hacienda;

public sealed class SessionTests : RunningHacienda
{
    [Fact]
    public async Task All_workers_of_all_nodes_share_one_login()
    {
        HaciendaClient[] nodes = [NewClient(), NewClient()];

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => nodes[i % 2].TestAsync(Stop)));

        (await SessionsAsync()).ShouldBe((1, 0, 0, 0));
    }

    [Fact]
    public async Task The_session_is_renewed_a_minute_early_without_another_login()
    {
        var client = NewClient();
        await client.TestAsync(Stop);

        Clock.Advance(TimeSpan.FromSeconds(238));
        await client.TestAsync(Stop);
        (await SessionsAsync()).ShouldBe((1, 0, 0, 0));
        Clock.Advance(TimeSpan.FromSeconds(3));
        await client.TestAsync(Stop);
        await NewClient().TestAsync(Stop);

        (await SessionsAsync()).ShouldBe((1, 1, 0, 0));
    }

    [Fact]
    public async Task Only_when_the_renewal_is_refused_is_there_another_login()
    {
        var client = NewClient();
        await client.TestAsync(Stop);
        await Sandbox.EndHaciendaSessionsAsync();
        Clock.Advance(TimeSpan.FromSeconds(250));

        await client.TestAsync(Stop);

        (await SessionsAsync()).ShouldBe((2, 0, 0, 0));
    }

    [Fact]
    public async Task A_renewal_that_fails_for_another_reason_makes_no_login()
    {
        var client = NewClient();
        await client.TestAsync(Stop);
        Clock.Advance(TimeSpan.FromSeconds(301));
        await Sandbox.FaultsAsync(new { path = "/vendors/hacienda/auth", fault = "status", status = 500 });

        (await Should.ThrowAsync<OutsideCallException>(client.TestAsync(Stop))).Class.ShouldBe(FailureClass.Server);
        (await SessionsAsync()).ShouldBe((1, 0, 0, 0));
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_replaced_once()
    {
        var client = NewClient();
        await client.TestAsync(Stop);
        await Sandbox.EndHaciendaSessionsAsync();

        await client.TestAsync(Stop);

        (await SessionsAsync()).ShouldBe((2, 0, 0, 0));
    }

    [Fact]
    public async Task The_session_can_be_ended_and_the_next_call_logs_in_anew()
    {
        var (node, account) = (NewNode(), Account());
        var client = HaciendaClient.Of(node, account, HaciendaBudgets.Lifted);
        await client.TestAsync(Stop);

        await node.LogOutAsync(account, Stop);
        (await SessionsAsync()).ShouldBe((1, 0, 0, 1));
        await client.TestAsync(Stop);

        (await SessionsAsync()).ShouldBe((2, 0, 0, 1));
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_one_is_not_tried_again_and_is_not_logged()
    {
        var failure = await Should.ThrowAsync<OutsideCallException>(NewClient(Account("wrong+password", attempts: 4)).TestAsync(Stop));

        failure.Class.ShouldBe(FailureClass.Auth);
        failure.Message.ShouldContain("password");
        (await SessionsAsync()).ShouldBe((0, 0, 1, 0));
        Log.All.ShouldNotContain(line => line.Contains("wrong", StringComparison.Ordinal));
    }
}
