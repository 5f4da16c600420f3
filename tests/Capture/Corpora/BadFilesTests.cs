using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Corpora;

/// <summary>
/// Broken, odd and invalid files of others each give a reading or a reason within their time, never the reason of a fault of ours,
/// and leave no process and no file behind.
/// <c>QUITTANCE_ACCEPTANCE=full</c> reads them all; else every so many.
/// </summary>
[Collection(nameof(Alone))]
public sealed class BadFilesTests(ITestOutputHelper output) : IDisposable
{
    private readonly ReadingHost host = new(limits => limits.OcrDpi = IsFull ? limits.OcrDpi : 72);

    private const int Grace = 10;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full";

    [Theory]
    [InlineData("spec/e-invoice/facturx-invalid", 3)]
    [InlineData("spec/e-invoice/en16931-unit-tests", 1)]
    [InlineData("spec/formats/data/pdf/dev", 60)]
    public async Task Each_gives_a_reading_or_a_reason(string folder, int everyNth)
    {
        var files = Directory.GetFiles(Shared.RequireFolder(folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".pdf" or ".xml")
            .Order(StringComparer.Ordinal)
            .Where((_, index) => IsFull || index % everyNth == 0);

        var ends = new ConcurrentBag<(TimeSpan Took, string How, string File)>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, _) =>
        {
            var clock = Stopwatch.StartNew();
            var reading = await host.ReadAsync(file);
            ends.Add((clock.Elapsed, reading.Problem?.Code ?? "read", file));
            reading.ShouldBeReadOrReasoned(file);
        });

        foreach (var end in ends.GroupBy(end => end.How).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end.Key}: {end.Count()}"));
        var slowest = ends.Max();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest {slowest.Took.TotalSeconds:F1} s: {Path.GetFileName(slowest.File)}"));
        slowest.Took.ShouldBeLessThan(TimeSpan.FromSeconds(host.Options.DocumentSeconds + Grace));
        host.Leftovers().ShouldBeEmpty();
        ChildProcesses.Running().ShouldBeEmpty();
    }

    public void Dispose() => host.Dispose();
}

internal static class ReadOrReasoned
{
    private const string FaultOfOurs = "CAP-TLS-004";

    public static void ShouldBeReadOrReasoned(this Reading reading, string file)
    {
        if (reading.Problem is { } problem)
            problem.Code.ShouldNotBe(FaultOfOurs, file);
        else
            reading.Fields.ShouldNotBeEmpty(file);
    }
}
