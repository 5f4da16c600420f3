using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Tests.Files;

/// <summary>Pictures other than a plain one of one page.</summary>
public sealed class OddPictureTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    [Fact]
    public async Task A_photo_of_a_phone_is_read_and_shown()
    {
        var png = host.Write("photo.png", await host.PngAsync(SamplePdf.Page(SampleInvoice.German)));
        var heic = Path.Combine(host.Folder, "photo.heic");
        using (var folder = new PrivateFolder())
        {
            if (await host.Tools.RunAsync("heif-enc", [png, "-q", "80", "-o", heic], folder, CancellationToken.None) is not ToolOutcome.Done)
                Assert.Skip("heif-enc cannot write HEIC here: install libheif-examples.");
        }

        var reading = await host.ReadAsync(heic);

        reading.Source.ShouldBe(ReadingSource.Ocr);
        reading.Fields[FieldNames.GrossTotal].Value.ShouldBe("1231.13");
        (await host.RenderAsync(heic, page: 1)).MediaType.ShouldBe("image/jpeg");
    }

    [Fact]
    public async Task A_heic_that_breaks_off_is_damaged() =>
        (await host.ReadAsync("cut.heic", [0, 0, 0, 0x18, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8])).ShouldBeUnread("CAP-IMG-002");

    [Fact]
    public async Task Every_page_of_a_tiff_is_read_and_shown()
    {
        var first = await host.ScanAsync(SamplePdf.Page([.. SampleInvoice.German.Where(text => text.Y < 340)]));
        var second = await host.ScanAsync(SamplePdf.Page([.. SampleInvoice.German.Where(text => text.Y >= 340)]));
        var tiff = host.Write("pages.tif", GreyTiff.Of(first, second));

        var reading = await host.ReadAsync(tiff);

        reading.Pages.Select(page => page.Number).ShouldBe([1, 2]);
        reading.Fields[FieldNames.InvoiceNumber].ShouldSatisfyAllConditions(number => number.Value.ShouldBe("2024-0815"), number => number.Page.ShouldBe(1));
        reading.Fields[FieldNames.GrossTotal].ShouldSatisfyAllConditions(gross => gross.Value.ShouldBe("1231.13"), gross => gross.Page.ShouldBe(2));
        (await host.RenderAsync(tiff, page: 2)).MediaType.ShouldBe("image/png");
        (await host.RenderAsync(tiff, page: 3)).Problem!.Code.ShouldBe("CAP-PAG-001");
    }
}
