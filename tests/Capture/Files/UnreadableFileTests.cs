using System.Diagnostics;
using System.Text;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;

namespace Quittance.Capture.Tests.Files;

/// <summary>Every bad file gets a reason with a stable code, never an exception and never an empty reading.</summary>
public sealed class UnreadableFileTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    [Fact]
    public async Task A_file_that_is_not_there_is_named_so() => (await host.ReadAsync("/nowhere/invoice.pdf")).ShouldBeUnread("CAP-FIL-001");

    [Fact]
    public async Task An_empty_file_is_named_so() => (await host.ReadAsync("empty.pdf", [])).ShouldBeUnread("CAP-FIL-002");

    [Fact]
    public async Task A_letter_that_calls_itself_pdf_is_not_one() =>
        (await host.ReadAsync("letter.pdf", "Dear Sir or Madam"u8.ToArray())).ShouldBeUnread("CAP-FIL-004");

    [Fact]
    public async Task A_link_is_what_it_leads_to()
    {
        var link = Path.Combine(host.Folder, "link.pdf");
        File.CreateSymbolicLink(link, host.Write("short.pdf", "no"u8.ToArray()));

        (await host.ReadAsync(link)).ShouldBeUnread("CAP-FIL-004");
    }

    [Fact]
    public async Task A_pdf_that_breaks_off_is_damaged() =>
        (await host.ReadAsync("cut.pdf", SamplePdf.Page((50, 50, "Invoice"))[..120])).ShouldBeUnread("CAP-PDF-002");

    [Fact]
    public async Task A_pdf_with_a_password_says_so()
    {
        var open = host.Write("open.pdf", SamplePdf.Page((50, 50, "Invoice")));
        var closed = Path.Combine(host.Folder, "closed.pdf");
        using var qpdf = Process.Start("qpdf", ["--encrypt", "secret", "secret", "256", "--", open, closed]);
        await qpdf.WaitForExitAsync(TestContext.Current.CancellationToken);

        (await host.ReadAsync(closed)).ShouldBeUnread("CAP-PDF-001");
    }

    [Fact]
    public async Task A_page_that_unpacks_to_a_flood_of_nothing_is_blank_and_takes_nothing_with_it() =>
        (await host.ReadAsync("bomb.pdf", SamplePdf.Bomb(megabytes: 64))).ShouldBeUnread("CAP-TXT-001");

    [Fact]
    public async Task Xml_with_a_document_type_is_refused() =>
        (await host.ReadAsync("dtd.xml", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")))
            .ShouldBeUnread("EINV-XML-002");

    [Fact]
    public async Task Xml_that_is_no_invoice_is_named_so() =>
        (await host.ReadAsync("note.xml", "<note>hello</note>"u8.ToArray())).ShouldBeUnread("EINV-DOC-001");

    [Fact]
    public async Task A_picture_that_breaks_off_is_damaged() =>
        (await host.ReadAsync("cut.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])).ShouldBeUnread("CAP-IMG-002");

    [Fact]
    public async Task A_text_in_which_nothing_is_found_says_so()
    {
        var words = Enumerable.Range(0, 20).Select(i => (50, 100 + (14 * i), "lorem ipsum dolor")).ToArray();

        (await host.ReadAsync("lorem.pdf", SamplePdf.Page(words))).Problem!.Code.ShouldBe("CAP-TXT-002");
    }

    [Fact]
    public async Task Limits_refuse_what_passes_them()
    {
        using var strict = new ReadingHost(limits => { limits.MaxFileBytes = 100; limits.MaxPixels = 10; });

        (await strict.ReadAsync("large.pdf", SamplePdf.Page((50, 50, "Invoice")))).ShouldBeUnread("CAP-FIL-003");
        (await strict.ReadAsync("wide.jpg", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 2, 88, 3, 32, 3])).ShouldBeUnread("CAP-IMG-001");
    }
}

internal static class ReadingAssertions
{
    public static void ShouldBeUnread(this Reading reading, string code)
    {
        reading.Problem.ShouldNotBeNull().Code.ShouldBe(code);
        reading.Source.ShouldBe(ReadingSource.None);
        reading.Fields.ShouldBeEmpty();
    }
}
