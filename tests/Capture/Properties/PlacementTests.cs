using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tests.Samples;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Properties;

/// <summary>What is read depends on how words stand to each other, not on where the page begins or in what unit it is measured.</summary>
public sealed class PlacementTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    private const int EveryNth = 6;

    public static TheoryData<double, double, double> Moves { get; } = new()
    {
        { 1, 17.3, 0 }, { 1, 0, -11.9 }, { 1, -8.1, 23.7 }, { 0.5, 0, 0 }, { 1.37, 0, 0 }, { 4.1667, 0, 0 }, { 2.5, 40, 12 },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task Shifting_or_scaling_our_invoice_changes_no_value(double scale, double right, double down)
    {
        var page = await PageOfAsync(host.Write("german.pdf", SamplePdf.Page(SampleInvoice.German)));

        ValuesOf(Moved(page, scale, right, down)).ShouldBe(ValuesOf(page));
    }

    [Fact]
    public async Task Shifting_or_scaling_real_invoices_changes_no_value()
    {
        var files = Directory.GetFiles(Shared.RequireFolder("bench/dev"), "*.pdf").Order(StringComparer.Ordinal).Where((_, index) => index % EveryNth == 0);

        foreach (var file in files)
        {
            var pages = await PagesOfAsync(file);
            var moved = pages.ConvertAll(page => Moved(page, 2, 30, 20));
            ValuesOf([.. moved]).ShouldBe(ValuesOf([.. pages]), file);
        }
    }

    private async Task<TextPage> PageOfAsync(string file) => (await PagesOfAsync(file))[0];

    private async Task<List<TextPage>> PagesOfAsync(string file) => BboxLayout.Parse(await host.WordsAsync(file));

    /// <summary>The page grows with its words, so that they stand in the same part of it.</summary>
    private static TextPage Moved(TextPage page, double scale, double right, double down) => new(
        page.Number,
        page.Width * scale,
        page.Height * scale,
        [.. page.Words.Select(word => word with { Area = Moved(word.Area, scale, right * scale, down * scale) })]);

    private static Area Moved(Area area, double scale, double right, double down) =>
        new((area.Left * scale) + right, (area.Top * scale) + down, (area.Right * scale) + right, (area.Bottom * scale) + down);

    private static string ValuesOf(params IReadOnlyList<TextPage> pages) => pages.All(page => page.Words.Count == 0)
        ? ""
        : Said(new LayoutReader(FieldOrigin.TextLayer).Read(pages));

    private static string Said(LayoutReading read) => string.Join('\n', read.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => $"{field.Key} = {field.Value.Value}")
        .Concat(read.Lines.Select(line => (line with { Box = null }).ToString())));
}
