using System.Diagnostics;
using System.Globalization;
using Quittance.Capture.Tests.Samples;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Corpora;

/// <summary>
/// Files with changed, missing, doubled and foreign bytes: each gives a reading or a reason within its time, and no process and no
/// file is left. <c>QUITTANCE_ACCEPTANCE=full</c> makes twenty thousand; each run takes another seed and says it.
/// </summary>
[Collection(nameof(Alone))]
public sealed class MutatedFilesTests(ITestOutputHelper output) : IDisposable
{
    private const int Seconds = 10;

    private static readonly int Count = Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full" ? 20_000 : 60;

    private readonly ReadingHost host = new(limits =>
    {
        limits.ToolSeconds = Seconds / 2;
        limits.DocumentSeconds = Seconds;
        limits.MaxPixels = 600_000;
        limits.OcrDpi = 72;
    });

    [Fact]
    public async Task Each_gives_a_reading_or_a_reason_in_time()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed.ToString(CultureInfo.InvariantCulture)}");
        var origins = await OriginsAsync();
        var slowest = TimeSpan.Zero;

        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (round, _) =>
        {
            var mutant = Mutation.Of(origins[round % origins.Count], new Random(seed + round));
            var clock = Stopwatch.StartNew();
            var reading = await host.ReadAsync($"{round}.bin", mutant);
            reading.ShouldBeReadOrReasoned($"seed {seed}, round {round}");
            File.Delete(Path.Combine(host.Folder, $"{round}.bin"));
            if (clock.Elapsed > slowest)
                slowest = clock.Elapsed;
        });

        output.WriteLine($"slowest {slowest.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s, {Environment.WorkingSet / 1024 / 1024} MiB resident");
        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(Seconds + 5));
        host.Leftovers().ShouldBeEmpty();
        ChildProcesses.Running().ShouldBeEmpty();
    }

    public void Dispose() => host.Dispose();

    private async Task<IReadOnlyList<byte[]>> OriginsAsync()
    {
        var pdf = SamplePdf.Page(SampleInvoice.German);
        var picture = (await host.RenderAsync(host.Write("small.pdf", SamplePdf.Page((20, 30, "Invoice 17"), (20, 60, "Total 12.50"))), page: 1)).Content.ToArray();
        byte[][] own = [pdf, picture, "<?xml version=\"1.0\"?><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><ID>1</ID></Invoice>"u8.ToArray()];
        return [.. own, .. Borrowed("spec/e-invoice/facturx-pdf", "*.pdf", 12), .. Borrowed("spec/e-invoice/en16931-ubl-valid", "*.xml", 12), .. Borrowed("bench/dev", "*.jpg", 2)];
    }

    /// <summary>Small files of the corpora, where they are there; without them our own are enough.</summary>
    private static IEnumerable<byte[]> Borrowed(string folder, string pattern, int most) => Shared.FindFolder(folder) is { } path
        ? Directory.GetFiles(path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).Length < 400_000).Take(most).Select(File.ReadAllBytes)
        : [];
}
