using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Capture;
using Quittance.Capture.Contracts;

namespace Quittance.Bench.Reading;

/// <summary>Reads documents and writes what was read, beside how long it took and how long the tool alone takes with the same file.</summary>
/// <param name="Services">The reading half of the program, as the server composes it.</param>
/// <param name="Output">Where the readings go.</param>
/// <param name="IsTimed">One document at a time, each followed by the tool alone; else two at a time and no clock.</param>
internal sealed record Round(IServiceProvider Services, string Output, bool IsTimed)
{
    private const int MostWarming = 60;

    private static readonly TimeSpan WarmingUp = TimeSpan.FromSeconds(20);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly InvoiceReader reader = (InvoiceReader)Services.GetRequiredService<IInvoiceReader>();

    /// <summary>How many of them could not be read.</summary>
    /// <param name="files">The documents.</param>
    /// <param name="read">Told after each how many have been read.</param>
    public async Task<int> ReadAllAsync(IReadOnlyList<string> files, Action<int> read)
    {
        var (unread, done) = (0, 0);
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = IsTimed ? 1 : 2 }, async (file, cancellation) =>
        {
            if (!await ReadAsync(file, cancellation))
                Interlocked.Increment(ref unread);
            read(Interlocked.Increment(ref done));
        });
        return unread;
    }

    /// <summary>
    /// Reads the smallest documents over and over while nothing counts: what is measured is a server that has run for a while, not one
    /// whose compiler is still at work.
    /// </summary>
    public async Task WarmUpAsync(IEnumerable<string> files)
    {
        string[] smallest = [.. files.OrderBy(file => new FileInfo(file).Length).Take(MostWarming)];
        var clock = Stopwatch.StartNew();
        for (var next = 0; smallest.Length > 0 && clock.Elapsed < WarmingUp; next++)
            await reader.ReadWithLayoutAsync(smallest[next % smallest.Length], [], CancellationToken.None);
    }

    public async Task<bool> ReadAsync(string file, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (reading, layout) = await reader.ReadWithLayoutAsync(file, [], cancellation);
        var seconds = clock.Elapsed.TotalSeconds;
        var document = Prediction.Of(reading, layout);
        if (IsTimed)
            await AddTimesAsync(document, file, reading.Source, seconds, cancellation);
        if (reading.Problem is { } problem)
            document["problem"] = $"{problem.Code} {problem.Message}";
        await File.WriteAllTextAsync(
            Path.Combine(Output, Path.GetFileNameWithoutExtension(file) + ".json"), document.ToJsonString(Indented), cancellation);
        return reading.Problem is null;
    }

    private async Task AddTimesAsync(JsonObject document, string file, ReadingSource source, double seconds, CancellationToken cancellation)
    {
        document["seconds"] = seconds;
        if (await Yardstick.SecondsAsync(Services, file, source, cancellation) is var (tool, alone))
            (document["tool"], document["tool_seconds"]) = (tool, alone);
    }
}
