using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;

namespace Quittance.Capture.Tests.Properties;

/// <summary>A page reads the same whichever way its text runs, and each box stands where the value is drawn.</summary>
public sealed class TurnedPageTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_turned_page_reads_the_same(int degrees)
    {
        var upright = await host.ReadAsync("upright.pdf", SamplePdf.Page(SampleInvoice.German));
        var turned = await host.ReadAsync($"turned-{degrees}.pdf", SamplePdf.TurnedPage(degrees, SampleInvoice.German));

        turned.Values().ShouldBe(upright.Values());
        turned.Lines.Select(line => line with { Box = null }).ShouldBe(upright.Lines.Select(line => line with { Box = null }));
    }

    [Theory]
    [InlineData(90, 842, 595)]
    [InlineData(180, 595, 842)]
    [InlineData(270, 842, 595)]
    public async Task A_box_on_a_turned_page_is_where_the_value_is_drawn(int degrees, double width, double height)
    {
        var upright = (await host.ReadAsync("upright.pdf", SamplePdf.Page(SampleInvoice.German))).Fields[FieldNames.InvoiceNumber].Box!;
        var reading = await host.ReadAsync($"turned-{degrees}.pdf", SamplePdf.TurnedPage(degrees, SampleInvoice.German));

        var box = reading.Fields[FieldNames.InvoiceNumber].Box!;
        var (x, y) = ((upright.Left + (upright.Width / 2)) * 595, (upright.Top + (upright.Height / 2)) * 842);
        var (left, top) = degrees switch { 90 => (842 - y, x), 180 => (595 - x, 842 - y), _ => (y, 595 - x) };
        ((box.Left + (box.Width / 2)) * width).ShouldBe(left, 4);
        ((box.Top + (box.Height / 2)) * height).ShouldBe(top, 4);
        reading.Pages[0].ShouldBe(new ReadPage(1, width, height));
    }
}

internal static class ReadingValues
{
    /// <summary>The fields as name and value, for comparing two readings.</summary>
    public static string Values(this Reading reading) =>
        string.Join('\n', reading.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key} = {field.Value.Value}"));
}
