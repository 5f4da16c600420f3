using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class LiveStreamTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);
    private readonly Cast cast = new(quittance);

    /// <summary>One test, since the server that stops is the one that the other half needs.</summary>
    [Fact]
    public async Task A_stream_ends_for_somebody_removed_and_for_everybody_when_the_server_stops()
    {
        var (owner, company) = await cast.FirstAsync();
        using var clerk = await cast.WithRoleAsync(owner, company, "clerk");
        var id = (await clerk.SessionAsync()).GetProperty("person").GetProperty("id").GetGuid();
        await using var kept = await OpenAsync(owner, company);
        await using var revoked = await OpenAsync(clerk, company);

        (await owner.SendAsync(HttpMethod.Delete, $"companies/{company}/people/{id}")).EnsureSuccessStatusCode();
        await ToItsEndAsync(revoked);

        quittance.Server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await ToItsEndAsync(kept);
    }

    private static async Task<Stream> OpenAsync(Browser browser, Guid company)
    {
        var answer = await browser.SendAsync(HttpMethod.Get, $"companies/{company}/events/stream", headersOnly: true);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
    }

    private static async Task ToItsEndAsync(Stream stream)
    {
        using var limit = new CancellationTokenSource(Soon);
        await stream.CopyToAsync(Stream.Null, limit.Token);
    }
}
