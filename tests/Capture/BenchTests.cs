using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;
using Quittance.Testing;

namespace Quittance.Capture.Tests;

/// <summary>Real documents with their truth: what was reached once is kept.</summary>
public sealed class BenchTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    /// <summary>Of the fields the truth states as one value; the whole bench is measured by bench/capture.</summary>
    private const double DigitalRecall = 0.88;

    /// <summary>Of the values said to be at least 0.9 sure.</summary>
    private const double Trust = 0.97;

    [Fact]
    public async Task Digital_documents_are_read_as_well_as_promised()
    {
        var truths = BenchTruth.Of(Shared.RequireFolder("bench/dev"), "digital-pdf").ToList();

        var results = new List<(int Right, int All, int Sure, int SureAndRight)>();
        foreach (var truth in truths)
            results.Add(truth.Compare(await host.ReadAsync(truth.Document)));

        (results.Sum(result => result.Right) / (double)results.Sum(result => result.All)).ShouldBeGreaterThan(DigitalRecall);
        (results.Sum(result => result.SureAndRight) / (double)results.Sum(result => result.Sure)).ShouldBeGreaterThanOrEqualTo(Trust);
    }

    [Fact]
    public async Task Structured_documents_are_read_without_a_problem()
    {
        foreach (var truth in BenchTruth.Of(Shared.RequireFolder("bench/dev"), "xml"))
            (await host.ReadAsync(truth.Document)).Source.ShouldBe(ReadingSource.Structured, truth.Document);
    }
}
