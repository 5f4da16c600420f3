using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.Sandbox.Tests.Hacienda;

/// <summary>It is fast enough never to be what a run against it waits for.</summary>
public sealed class VolumeTests(ITestOutputHelper output) : RunningHacienda
{
    private const int Many = 300;

    [Fact]
    public async Task Hundreds_of_documents_are_decided_in_seconds()
    {
        await SteerAsync(new { limits = false, decideAfterMs = 0 });
        await SignInAsync();
        var invoices = Enumerable.Range(1, Many).Select(number => Company.Invoice(number, Now)).ToList();
        var started = Stopwatch.StartNew();

        await Parallel.ForEachAsync(invoices, Stop, async (invoice, _) => (await SendAsync(invoice)).StatusCode.ShouldBe(HttpStatusCode.Accepted));
        JsonElement states;
        do
            states = (await Client.GetFromJsonAsync<JsonElement>($"{Root}/control", Stop)).GetProperty("states");
        while (!(states.TryGetProperty("aceptado", out var accepted) && accepted.GetInt32() == Many) && started.Elapsed < TimeSpan.FromSeconds(30));

        states.GetProperty("aceptado").GetInt32().ShouldBe(Many);
        output.WriteLine($"{Many} received, examined and answered in {started.Elapsed.TotalSeconds:0.0} s");
    }
}
