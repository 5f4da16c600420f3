using System.Net;
using Quittance.Connectors.Http;
using Quittance.Connectors.Http.Inside;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Tests.Http;

/// <summary>Addresses that people enter lead outside only.</summary>
public sealed class InsideTests : RunningLedger
{
    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://172.31.255.1/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://224.0.0.1/")]
    [InlineData("https://255.255.255.255/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[::127.0.0.1]/")]
    [InlineData("https://[64:ff9b::10.0.0.1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[ff02::1]/")]
    public async Task Nothing_inside_is_reached(string address)
    {
        var failure = await FailAsync(new Uri(address));

        (failure.Class, failure.Message).ShouldBe((FailureClass.Validation, failure.Message));
        failure.Message.ShouldContain("inside this server's network");
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("ftp://example.com/")]
    public async Task Without_TLS_nothing_outside_is_called(string address) =>
        (await FailAsync(new Uri(address))).Message.ShouldContain("without TLS");

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("2606:4700::1111")]
    public void A_public_address_may_be_reached(string address) => InsideAddresses.Contains(IPAddress.Parse(address)).ShouldBeFalse();

    [Fact]
    public async Task A_name_with_one_address_inside_among_others_is_refused()
    {
        var guard = new InsideGuard(new InsideHosts([]), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), IPAddress.Parse("10.0.0.7")]));

        await Should.ThrowAsync<OutsideCallException>(guard.AddressesAsync("two-faced.example", 443, Stop));
    }

    [Fact]
    public async Task A_name_is_asked_for_once_so_it_cannot_change_its_mind_between_check_and_use()
    {
        var asked = 0;
        var guard = new InsideGuard(new InsideHosts([]), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(asked++ == 0 ? "93.184.216.34" : "127.0.0.1")]));

        var reached = await guard.AddressesAsync("rebinding.example", 443, Stop);

        reached.ShouldBe([IPAddress.Parse("93.184.216.34")]);
        asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("erp.local:8443", "ERP.local", 8443, true)]
    [InlineData("erp.local:8443", "erp.local", 22, false)]
    [InlineData("erp.local", "erp.local", 8443, true)]
    [InlineData("erp.local", "other.local", 8443, false)]
    public void The_operator_allows_hosts_by_name_and_port(string allowed, string host, int port, bool contained) =>
        new InsideHosts([allowed]).Contains(host, port).ShouldBe(contained);

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var moved = new Uri(Root, "/echo/moved?to=/echo/handled");

        var failure = await Should.ThrowAsync<OutsideCallException>(NewNode().ClientFor(Plain(Root)).GetAsync(moved, Stop));

        failure.Message.ShouldContain("answered 302, a redirect");
    }

    [Fact]
    public async Task A_link_to_another_host_does_not_get_the_credentials()
    {
        var failure = await Should.ThrowAsync<OutsideCallException>(NewNode().ClientFor(Account()).GetAsync("https://elsewhere.example/next", Stop));

        failure.Message.ShouldContain("another address");
        Log.All.ShouldBeEmpty();
    }

    private Task<OutsideCallException> FailAsync(Uri address) =>
        Should.ThrowAsync<OutsideCallException>(NewNode().ClientFor(Plain(address)).GetAsync(address, Stop));

    private static OutsideAccount Plain(Uri address) =>
        new() { Key = new AccountKey(Guid.Empty, Guid.Empty), Version = 1, System = "test", Address = address, Attempts = 1 };
}
