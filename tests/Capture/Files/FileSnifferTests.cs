using System.Text;
using Quittance.Capture.Files;

namespace Quittance.Capture.Tests.Files;

public sealed class FileSnifferTests
{
    [Theory]
    [InlineData("%PDF-1.7", nameof(FileKind.Pdf))]
    [InlineData("junk before the header\n%PDF-1.4", nameof(FileKind.Pdf))]
    [InlineData("<?xml version=\"1.0\"?><Invoice/>", nameof(FileKind.Xml))]
    [InlineData("\uFEFF<Invoice/>", nameof(FileKind.Xml))]
    [InlineData("<!DOCTYPE x [", nameof(FileKind.Xml))]
    [InlineData("Return-Path: <a@example.com>\r\nReceived: from b\r\n\tby c\r\nSubject: x\r\n\r\nhello", nameof(FileKind.Mail))]
    [InlineData("From: me\nTo: you\n\nhello", nameof(FileKind.Mail))]
    [InlineData("Note: this\nTo: nobody\n\nhello", nameof(FileKind.Unsupported))]
    [InlineData("Dear Sir or Madam", nameof(FileKind.Unsupported))]
    [InlineData("< 5", nameof(FileKind.Unsupported))]
    [InlineData("PK\u0003\u0004", nameof(FileKind.Unsupported))]
    public void Text_tells_what_it_is(string head, string kind) =>
        FileSniffer.Sniff(Encoding.UTF8.GetBytes(head)).ToString().ShouldBe(kind);

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, nameof(FileKind.Png))]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, nameof(FileKind.Jpeg))]
    [InlineData(new byte[] { 0x49, 0x49, 0x2A, 0x00 }, nameof(FileKind.Tiff))]
    [InlineData(new byte[] { 0x4D, 0x4D, 0x00, 0x2A }, nameof(FileKind.Tiff))]
    [InlineData(new byte[] { 0x00 }, nameof(FileKind.Unsupported))]
    public void Pictures_tell_by_their_first_bytes(byte[] head, string kind) =>
        FileSniffer.Sniff(head).ToString().ShouldBe(kind);

    [Fact]
    public void Xml_in_utf_16_is_xml() =>
        FileSniffer.Sniff([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<Invoice/>")]).ShouldBe(FileKind.Xml);
}
