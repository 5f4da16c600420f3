using System.Text;

namespace Quittance.Capture.Files;

/// <summary>Tells what a file is from its first bytes. Its name is not asked.</summary>
internal static class FileSniffer
{
    public const int HeadLength = 1024;

    public static FileKind Sniff(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => FileKind.Tiff,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', ..] or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'m', (byte)'i', (byte)'f', ..] => FileKind.Heic,
        _ when head.IndexOf("%PDF-"u8) >= 0 => FileKind.Pdf,
        _ when StartsLikeXml(head) => FileKind.Xml,
        _ when MailHead.Is(head) => FileKind.Mail,
        _ => FileKind.Unsupported,
    };

    private static bool StartsLikeXml(ReadOnlySpan<byte> head)
    {
        var text = Decode(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.Length > 1 && text[0] == '<' && (text[1] is '?' or '!' || char.IsLetter(text[1]));
    }

    private static string Decode(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head),
        _ => Encoding.UTF8.GetString(head),
    };
}
