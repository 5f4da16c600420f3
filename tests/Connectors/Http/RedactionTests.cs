using System.Net.Http.Json;
using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;
using Quittance.Testing;

namespace Quittance.Connectors.Tests.Http;

public sealed class RedactionTests : RunningLedger
{
    private const string Planted = "pl4nted-s3cret";

    [Fact]
    public async Task What_was_sent_and_answered_is_in_no_log_and_no_message()
    {
        var http = NewNode().ClientFor(Account());
        await http.PostAsJsonAsync("api/entries", new { reference = Planted, amount = "1", currency = "EUR" }, Stop);
        await http.GetAsync($"api/entries?reference={Planted}", Stop);
        var refused = await Should.ThrowAsync<OutsideCallException>(http.GetAsync($"api/none?token={Planted}", Stop));

        Log.All.Count.ShouldBeGreaterThan(3);
        Log.All.Append(refused.ToString()).ShouldAllBe(line => !line.Contains(Planted) && !line.Contains(TestSandbox.LedgerSecret) && !line.Contains("Bearer"));
    }

    [Theory]
    [InlineData("https://a.example/hook/pl4nted-s3cret/x?k=v#f", "https://a.example/hook/***/x")]
    [InlineData("https://user:pass@a.example/p", "https://a.example/p")]
    [InlineData("https://a.example/T0123456789012345678901234567890123456789012/x", "https://a.example/***/x")]
    [InlineData("https://a.example:8443/api/account", "https://a.example:8443/api/account")]
    public void An_address_is_shown_without_what_is_secret_in_it(string address, string shown) =>
        Redaction.Of(new Uri(address), [Planted]).ShouldBe(shown);
}
