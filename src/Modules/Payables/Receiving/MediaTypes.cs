namespace Quittance.Payables.Receiving;

/// <summary>What a file is, by its first bytes; its name and what the sender says are not asked.</summary>
internal static class MediaTypes
{
    public const int HeadLength = 1024;

    public static string Of(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "image/tiff",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h' or (byte)'m', (byte)'e' or (byte)'i', ..] => "image/heic",
        _ when head.IndexOf("%PDF-"u8) >= 0 => "application/pdf",
        [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..] or [0xFF, 0xFE, (byte)'<', 0, ..] or [0xFE, 0xFF, 0, (byte)'<', ..] => "application/xml",
        _ => "application/octet-stream",
    };
}
