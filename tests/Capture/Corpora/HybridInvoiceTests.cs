using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Properties;
using Quittance.Capture.Tests.Samples;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Corpora;

/// <summary>A PDF with its invoice attached says exactly what the attached XML says. <c>QUITTANCE_ACCEPTANCE=full</c> reads them all.</summary>
public sealed class HybridInvoiceTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    private static readonly int EveryNth = Environment.GetEnvironmentVariable("QUITTANCE_ACCEPTANCE") == "full" ? 1 : 5;

    [Fact]
    public async Task Hybrid_files_equal_their_own_xml()
    {
        var files = Directory.GetFiles(Shared.RequireFolder("spec/e-invoice/facturx-pdf"), "*.pdf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Where((_, index) => index % EveryNth == 0)
            .ToList();

        foreach (var file in files)
        {
            var hybrid = await host.ReadAsync(file);
            var xml = await host.ReadAsync("own.xml", await host.AttachedXmlAsync(file));

            hybrid.Source.ShouldBe(ReadingSource.Structured, file);
            hybrid.Values().ShouldBe(xml.Values(), file);
            hybrid.Lines.ShouldBe(xml.Lines, file);
        }
        files.Count.ShouldBeGreaterThan(10);
    }
}
