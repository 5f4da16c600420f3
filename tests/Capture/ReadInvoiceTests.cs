using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Tests;

/// <summary>Whole invoices of our own, from the file to the fields.</summary>
public sealed class ReadInvoiceTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    private static readonly byte[] German = SamplePdf.Page(SampleInvoice.German);

    [Theory]
    [InlineData(FieldNames.Kind, "invoice")]
    [InlineData(FieldNames.SupplierName, "Nordlicht Technik GmbH")]
    [InlineData(FieldNames.SupplierTaxId, "DE136695976")]
    [InlineData(FieldNames.SupplierIban, "DE89370400440532013000")]
    [InlineData(FieldNames.BuyerName, "Bäckerei Sonnenschein KG")]
    [InlineData(FieldNames.InvoiceNumber, "2024-0815")]
    [InlineData(FieldNames.IssueDate, "2024-03-05")]
    [InlineData(FieldNames.DueDate, "2024-04-04")]
    [InlineData(FieldNames.Currency, "EUR")]
    [InlineData(FieldNames.NetTotal, "1034.56")]
    [InlineData(FieldNames.TaxTotal, "196.57")]
    [InlineData(FieldNames.GrossTotal, "1231.13")]
    public async Task A_german_invoice_is_read_from_its_text(string field, string value)
    {
        var reading = await host.ReadAsync("nordlicht.pdf", German);

        reading.Source.ShouldBe(ReadingSource.TextLayer);
        reading.Fields[field].Value.ShouldBe(value);
    }

    [Fact]
    public async Task A_field_knows_where_it_stands()
    {
        var number = (await host.ReadAsync("nordlicht.pdf", German)).Fields[FieldNames.InvoiceNumber];

        number.Page.ShouldBe(1);
        number.Box!.Left.ShouldBe(460 / 595.0, 0.01);
        number.Box!.Top.ShouldBe(252 / 842.0, 0.01);
        number.Confidence.ShouldBeInRange(0.8, 0.99);
    }

    [Fact]
    public async Task A_page_without_text_is_recognised()
    {
        var picture = await host.RenderAsync(host.Write("nordlicht.pdf", German), page: 1);

        var reading = await host.ReadAsync("scan.png", picture.Content.ToArray());

        reading.Source.ShouldBe(ReadingSource.Ocr);
        reading.Fields[FieldNames.InvoiceNumber].Value.ShouldBe("2024-0815");
        reading.Fields[FieldNames.GrossTotal].Value.ShouldBe("1231.13");
    }

    [Fact]
    public async Task A_small_photo_is_looked_at_twice()
    {
        var path = host.Write("nordlicht.pdf", German);
        using var folder = new PrivateFolder();
        await host.Tools.RunAsync("pdftoppm", ["-jpeg", "-r", "75", "-singlefile", path, folder.File("photo")], folder, CancellationToken.None);

        var reading = await host.ReadAsync(folder.File("photo.jpg"));

        reading.Problem.ShouldBeNull();
        reading.Fields[FieldNames.GrossTotal].Value.ShouldBe("1231.13");
    }

    [Fact]
    public async Task A_tiff_is_recognised_and_drawn()
    {
        var tiff = host.Write("scan.tif", GreyTiff.Of(await host.ScanAsync(German)));

        var reading = await host.ReadAsync(tiff);
        var drawn = await host.RenderAsync(tiff, page: 1);

        reading.Source.ShouldBe(ReadingSource.Ocr);
        reading.Fields[FieldNames.GrossTotal].Value.ShouldBe("1231.13");
        drawn.Problem.ShouldBeNull();
        drawn.Content.Span[..4].ToArray().ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        (await host.RenderAsync(tiff, page: 2)).Problem!.Code.ShouldBe("CAP-PAG-001");
    }

    [Fact]
    public async Task A_page_is_drawn_for_people_and_a_page_that_is_not_there_is_refused()
    {
        var path = host.Write("nordlicht.pdf", German);

        (await host.RenderAsync(path, page: 1)).MediaType.ShouldBe("image/png");
        (await host.RenderAsync(path, page: 2)).Problem!.Code.ShouldBe("CAP-PAG-001");
    }
}
