using MimeKit;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tests.Samples;

namespace Quittance.Capture.Tests.Files;

/// <summary>Of an e-mail saved as a file the invoice attached to it is read and shown.</summary>
public sealed class MailTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    private static readonly byte[] Invoice = SamplePdf.Page(SampleInvoice.German);
    private static readonly byte[] Terms = SamplePdf.Page((50, 50, "Our terms"));

    [Fact]
    public async Task The_attached_invoice_is_read_and_shown()
    {
        var mail = host.Write("mail.eml", Mail(("2024-0815.pdf", Invoice)));

        (await host.ReadAsync(mail)).Fields[FieldNames.InvoiceNumber].Value.ShouldBe("2024-0815");
        (await host.RenderAsync(mail, page: 1)).MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task Among_several_the_one_whose_name_says_invoice_is_meant() =>
        (await host.ReadAsync("two.eml", Mail(("AGB.pdf", Terms), ("Rechnung_0815.pdf", Invoice)))).Fields[FieldNames.InvoiceNumber].Value.ShouldBe("2024-0815");

    [Fact]
    public async Task A_structured_invoice_comes_before_its_picture()
    {
        var xml = await File.ReadAllBytesAsync(Directory.GetFiles(Quittance.Testing.Shared.RequireFolder("spec/e-invoice/en16931-ubl-valid"), "*.xml")[0], TestContext.Current.CancellationToken);

        (await host.ReadAsync("both.eml", Mail(("copy.pdf", Invoice), ("data.xml", xml)))).Source.ShouldBe(ReadingSource.Structured);
    }

    [Fact]
    public async Task The_attachment_of_a_forwarded_mail_counts()
    {
        using var inner = new MemoryStream(Mail(("2024-0815.pdf", Invoice)));
        var forwarded = await MimeMessage.LoadAsync(inner, TestContext.Current.CancellationToken);

        (await host.ReadAsync("forwarded.eml", Written(new Multipart("mixed") { new TextPart("plain") { Text = "see below" }, new MessagePart { Message = forwarded } })))
            .Fields[FieldNames.InvoiceNumber].Value.ShouldBe("2024-0815");
    }

    [Fact]
    public async Task Several_documents_are_for_a_person_to_part() =>
        (await host.ReadAsync("several.eml", Mail(("a.pdf", Invoice), ("b.pdf", Terms)))).ShouldBeUnread("CAP-EML-003");

    [Fact]
    public async Task A_mail_without_an_invoice_says_so() => (await host.ReadAsync("none.eml", Mail(("note.doc", "hello"u8.ToArray())))).ShouldBeUnread("CAP-EML-002");

    [Fact]
    public async Task A_mail_in_a_mail_in_a_mail_without_end_is_given_up()
    {
        var mail = Mail(("2024-0815.pdf", Invoice));
        for (var depth = 0; depth < 40; depth++)
        {
            using var inner = new MemoryStream(mail);
            mail = Written(new MessagePart { Message = await MimeMessage.LoadAsync(inner, TestContext.Current.CancellationToken) });
        }

        (await host.ReadAsync("nested.eml", mail)).Problem!.Code.ShouldStartWith("CAP-EML");
    }

    [Fact]
    public async Task Every_mail_of_others_is_opened_or_gives_a_reason()
    {
        foreach (var file in Directory.GetFiles(Quittance.Testing.Shared.RequireFolder("spec/formats/data/mime"), "*.eml", SearchOption.AllDirectories))
            (await host.ReadAsync(file)).Problem?.Code.ShouldNotBe("CAP-TLS-004", file);
    }

    private static byte[] Mail(params (string Name, byte[] Content)[] attachments)
    {
        var body = new BodyBuilder { TextBody = "Please find our invoice attached." };
        foreach (var (name, content) in attachments)
            body.Attachments.Add(name, content);
        return Written(body.ToMessageBody());
    }

    private static byte[] Written(MimeEntity body)
    {
        using var message = new MimeMessage([new MailboxAddress("A", "a@example.com")], [new MailboxAddress("B", "b@example.com")], "Invoice", body);
        using var written = new MemoryStream();
        message.WriteTo(written, TestContext.Current.CancellationToken);
        return written.ToArray();
    }
}
