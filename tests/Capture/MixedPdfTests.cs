using System.Diagnostics;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;

namespace Quittance.Capture.Tests;

/// <summary>Each page of a PDF is read by the words that can be trusted: its own, or those recognised in its picture.</summary>
public sealed class MixedPdfTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    private const int TotalsBegin = 340;

    private static readonly (int X, int Y, string Text)[] Head = [.. SampleInvoice.German.Where(text => text.Y < TotalsBegin)];
    private static readonly (int X, int Y, string Text)[] Rest = [.. SampleInvoice.German.Where(text => text.Y >= TotalsBegin)];

    [Fact]
    public async Task Only_the_scanned_page_among_digital_ones_is_recognised()
    {
        var scanned = SamplePdf.Scan(await host.ScanAsync(SamplePdf.Page(Rest)));

        var reading = await host.ReadAsync(await JoinedAsync(SamplePdf.Page(Head), scanned));

        reading.Fields[FieldNames.InvoiceNumber].ShouldSatisfyAllConditions(number => number.Value.ShouldBe("2024-0815"), number => number.Origin.ShouldBe(FieldOrigin.TextLayer));
        reading.Fields[FieldNames.GrossTotal].ShouldSatisfyAllConditions(
            gross => gross.Value.ShouldBe("1231.13"), gross => gross.Origin.ShouldBe(FieldOrigin.Ocr), gross => gross.Page.ShouldBe(2));
        reading.Pages[0].ShouldBe(new ReadPage(1, 595, 842));
        reading.Pages[1].Height.ShouldBe(842, 1);
    }

    [Fact]
    public async Task A_page_with_nothing_on_it_is_not_recognised() =>
        (await host.ReadAsync(await JoinedAsync(SamplePdf.Page(SampleInvoice.German), SamplePdf.Page()))).Source.ShouldBe(ReadingSource.TextLayer);

    [Fact]
    public async Task Invisible_words_over_a_picture_do_not_hide_what_it_says()
    {
        (int X, int Y, string Text)[] wrong = [.. Enumerable.Range(0, 20).Select(row => (50, 60 + (30 * row), "lorem ipsum dolor"))];
        var scan = SamplePdf.Scan(await host.ScanAsync(SamplePdf.Page(SampleInvoice.German)), rotate: 0, wrong);

        (await host.WordsAsync(host.Write("layer.pdf", scan))).ShouldContain("lorem");
        (await host.ReadAsync("layer.pdf", scan)).Fields[FieldNames.GrossTotal].Value.ShouldBe("1231.13");
    }

    [Fact]
    public async Task A_font_that_names_its_letters_wrongly_is_recognised_instead()
    {
        var garbled = SamplePdf.Garbled(SampleInvoice.German);

        var reading = await host.ReadAsync("garbled.pdf", garbled);

        (await host.WordsAsync(host.Write("garbled.pdf", garbled))).ShouldNotContain("Rechnung");
        reading.Source.ShouldBe(ReadingSource.Ocr);
        reading.Fields[FieldNames.SupplierName].Value.ShouldBe("Nordlicht Technik GmbH");
        reading.Fields[FieldNames.GrossTotal].Value.ShouldBe("1231.13");
    }

    [Fact]
    public async Task A_digital_page_that_is_shown_turned_has_the_size_it_is_shown_in()
    {
        var turned = host.Write("stored.pdf", SamplePdf.TurnedPage(270, SampleInvoice.German));
        var shown = Path.Combine(host.Folder, "shown.pdf");
        await QpdfAsync(turned, shown, "--rotate=+90");

        var reading = await host.ReadAsync(shown);

        reading.Pages.ShouldHaveSingleItem().ShouldBe(new ReadPage(1, 595, 842));
        reading.Fields[FieldNames.InvoiceNumber].Box!.Left.ShouldBe(460 / 595.0, 0.01);
    }

    private async Task<string> JoinedAsync(byte[] first, byte[] second)
    {
        var joined = Path.Combine(host.Folder, "joined.pdf");
        await QpdfAsync("--empty", joined, "--pages", host.Write("first.pdf", first), host.Write("second.pdf", second), "--");
        return joined;
    }

    private static async Task QpdfAsync(string input, string output, params string[] arguments)
    {
        using var qpdf = Process.Start("qpdf", [input, .. arguments, output]);
        await qpdf.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
