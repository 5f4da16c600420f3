using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Quittance.Bench.Api;

/// <summary>One address, and what was measured there.</summary>
internal sealed class Target(string name, Uri server, string path, string cookie)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private const int WarmUpConnections = 50;
    private const int WarmUpRequests = 20_000;
    private const int WarmUpTurns = 30;

    private readonly List<double> milliseconds = [];
    private double seconds;
    private long bytes;


    public double Rate => milliseconds.Count / seconds;

    public int Errors { get; private set; }

    /// <summary>Until the runtime has compiled what is hot for good: that takes requests, not seconds, on a machine that is busy.</summary>
    public async Task WarmUpAsync()
    {
        var answered = 0;
        for (var turn = 0; turn < WarmUpTurns && answered < WarmUpRequests; turn++)
            answered += (await SendAsync(WarmUpConnections, WarmUp)).Sum(line => line.Milliseconds.Count);
    }

    public async Task RunAsync(int connections, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        foreach (var line in await SendAsync(connections, time))
        {
            milliseconds.AddRange(line.Milliseconds);
            Errors += line.Errors;
            bytes += line.Bytes;
        }
        seconds += clock.Elapsed.TotalSeconds;
    }

    public string Line()
    {
        milliseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture,
            $"{name,-20} {Rate,9:0} {At(0.5),9:0.0} {At(0.95),9:0.0} {At(0.99),9:0.0} {Errors,7} {bytes / 1000.0 / Math.Max(1, milliseconds.Count),6:0.0}");
    }

    private double At(double share) => milliseconds.Count == 0 ? 0 : milliseconds[(int)(share * (milliseconds.Count - 1))];

    private async Task<KeptConnection[]> SendAsync(int connections, TimeSpan time)
    {
        var request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: application/json\r\n{(cookie.Length > 0 ? $"Cookie: {cookie}\r\n" : "")}\r\n");
        using var end = new CancellationTokenSource(time);
        var lines = new KeptConnection[connections];
        for (var i = 0; i < connections; i++)
            lines[i] = await KeptConnection.OpenAsync(server);
        await Task.WhenAll(lines.Select(line => line.RunAsync(request, end.Token)));
        foreach (var line in lines)
            line.Dispose();
        return lines;
    }
}
