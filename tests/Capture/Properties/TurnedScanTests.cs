using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tests.Samples;

namespace Quittance.Capture.Tests.Properties;

/// <summary>A scan or a photo reads the same whichever way the paper lay, and each box stands where the value is shown.</summary>
public sealed class TurnedScanTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_scan_of_turned_paper_reads_the_same(int degrees)
    {
        var scan = await host.ScanAsync(SamplePdf.Page(SampleInvoice.German));

        var upright = await host.ReadAsync("upright.pdf", SamplePdf.Scan(scan));
        var turned = await host.ReadAsync("turned.pdf", SamplePdf.Scan(scan.Turned(TurnOf(degrees))));

        upright.Source.ShouldBe(ReadingSource.Ocr);
        turned.Values().ShouldBe(upright.Values());
        turned.Lines.Select(line => line with { Box = null }).ShouldBe(upright.Lines.Select(line => line with { Box = null }));
        CenterOfNumber(turned).ShouldBeNear(Turned(CenterOfNumber(upright), degrees));
    }

    [Theory]
    [InlineData(90, 270)]
    [InlineData(180, 180)]
    [InlineData(270, 90)]
    public async Task A_scan_that_says_how_to_turn_it_is_read_as_it_is_shown(int degrees, int rotate)
    {
        var scan = await host.ScanAsync(SamplePdf.Page(SampleInvoice.German));

        var upright = await host.ReadAsync("upright.pdf", SamplePdf.Scan(scan));
        var shown = await host.ReadAsync("rotated.pdf", SamplePdf.Scan(scan.Turned(TurnOf(degrees)), rotate));

        shown.Values().ShouldBe(upright.Values());
        CenterOfNumber(shown).ShouldBeNear(CenterOfNumber(upright));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_photo_of_turned_paper_reads_the_same(int degrees)
    {
        var sheet = await host.ScanAsync(SamplePdf.Page(SampleInvoice.German), "300");

        var upright = await host.ReadAsync("upright.jpg", await host.JpegAsync(sheet));
        var turned = await host.ReadAsync("turned.jpg", await host.JpegAsync(sheet.Turned(TurnOf(degrees))));

        turned.Values().ShouldBe(upright.Values());
        CenterOfNumber(turned).ShouldBeNear(Turned(CenterOfNumber(upright), degrees));
    }

    [Theory]
    [InlineData(90, 8)]
    [InlineData(180, 3)]
    [InlineData(270, 6)]
    public async Task A_photo_whose_camera_was_turned_is_read_as_it_is_shown(int degrees, byte orientation)
    {
        var sheet = await host.ScanAsync(SamplePdf.Page(SampleInvoice.German), "300");
        var stored = await host.JpegAsync(sheet.Turned(TurnOf(degrees)));

        var upright = await host.ReadAsync("upright.jpg", await host.JpegAsync(sheet));
        var shown = await host.ReadAsync("held.jpg", stored.WithOrientation(orientation));

        shown.Values().ShouldBe(upright.Values());
        shown.Pages.ShouldBe(upright.Pages);
        CenterOfNumber(shown).ShouldBeNear(CenterOfNumber(upright));
    }

    [Theory]
    [InlineData(-1.5)]
    [InlineData(1.5)]
    public async Task A_scan_laid_askew_keeps_its_numbers_its_dates_and_its_lines(double degrees)
    {
        var upright = await host.ReadAsync("upright.pdf", SamplePdf.Scan(await host.ScanAsync(SamplePdf.Page(SampleInvoice.German), "300")));
        var skewed = await host.ReadAsync("skewed.pdf", SamplePdf.Scan(await host.ScanAsync(SamplePdf.SkewedPage(degrees, SampleInvoice.German), "300")));

        foreach (var name in new[] { FieldNames.InvoiceNumber, FieldNames.IssueDate, FieldNames.DueDate, FieldNames.NetTotal, FieldNames.TaxTotal, FieldNames.GrossTotal })
            skewed.Fields[name].Value.ShouldBe(upright.Fields[name].Value);
        skewed.Lines.Select(line => (line.Description, line.NetAmount)).ShouldBe(upright.Lines.Select(line => (line.Description, line.NetAmount)));
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var (x, y) = ((CenterOfNumber(upright).X - 0.5) * 595, (CenterOfNumber(upright).Y - 0.5) * 842);
        CenterOfNumber(skewed).ShouldBeNear((0.5 + (((x * cosine) + (y * sine)) / 595), 0.5 + (((y * cosine) - (x * sine)) / 842)));
    }

    [Fact]
    public async Task A_png_of_turned_paper_reads_the_same()
    {
        var upright = await host.ReadAsync("upright.png", await host.PngAsync(SamplePdf.Page(SampleInvoice.German)));
        var turned = await host.ReadAsync("turned.png", await host.PngAsync(SamplePdf.TurnedPage(180, SampleInvoice.German)));

        turned.Values().ShouldBe(upright.Values());
    }

    private static Turn TurnOf(int degrees) => degrees switch { 90 => Turn.Quarter, 180 => Turn.Half, _ => Turn.ThreeQuarters };

    private static (double X, double Y) CenterOfNumber(Reading reading)
    {
        var box = reading.Fields[FieldNames.InvoiceNumber].Box!;
        return (box.Left + (box.Width / 2), box.Top + (box.Height / 2));
    }

    private static (double X, double Y) Turned((double X, double Y) point, int degrees) =>
        degrees switch { 90 => (1 - point.Y, point.X), 180 => (1 - point.X, 1 - point.Y), _ => (point.Y, 1 - point.X) };
}

internal static class NearPoints
{
    public static void ShouldBeNear(this (double X, double Y) point, (double X, double Y) expected)
    {
        point.X.ShouldBe(expected.X, 0.01);
        point.Y.ShouldBe(expected.Y, 0.01);
    }
}
