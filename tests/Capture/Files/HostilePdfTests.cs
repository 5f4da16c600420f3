using System.Diagnostics;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;

namespace Quittance.Capture.Tests.Files;

/// <summary>PDFs that would take more than their share, or do something, get a reason or are read all the same; nothing in them runs.</summary>
public sealed class HostilePdfTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    [Fact]
    public async Task Five_thousand_pages_are_too_many_and_are_told_so_at_once()
    {
        var pdf = SamplePdf.Pages(5000);
        var clock = Stopwatch.StartNew();

        (await host.ReadAsync("thick.pdf", pdf)).ShouldBeUnread("CAP-FIL-005");

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_picture_of_twenty_thousand_pixels_a_side_is_refused_by_its_head_alone() =>
        (await host.ReadAsync("huge.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20, 8, 0, 0, 0, 0]))
            .ShouldBeUnread("CAP-IMG-001");

    [Fact]
    public async Task A_page_that_is_a_picture_of_twenty_thousand_pixels_a_side_is_drawn_no_larger_than_it_is_read() =>
        (await host.ReadAsync("poster.pdf", SamplePdf.BlankPicture(20_000))).ShouldBeUnread("CAP-TXT-001");

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")]
    [InlineData("/OpenAction << /S /Launch /F (/bin/sh) >>")]
    [InlineData("/AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>) >>")]
    public async Task What_a_document_would_do_when_opened_is_left_undone(string action) =>
        (await host.ReadAsync("active.pdf", SamplePdf.ActivePage(action, SampleInvoice.German))).Fields[FieldNames.GrossTotal].Value.ShouldBe("1231.13");
}
