using System.Text;
using System.Text.RegularExpressions;

namespace Quittance.Kernel.Xml;

/// <summary>Finds the encoding of an XML document as appendix F of XML 1.0 tells: byte order mark, first bytes, declaration.</summary>
internal static class XmlEncoding
{
    private static readonly Regex Declaration = new(
        """^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._-]*)["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>An encoding that throws on bytes that are not its own; null when the declaration names one nobody knows.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict("utf-8"),
        [0xFF, 0xFE, ..] or [0x3C, 0, _, 0, ..] => Strict("utf-16"),
        [0xFE, 0xFF, ..] or [0, 0x3C, 0, _, ..] => Strict("utf-16BE"),
        _ => Declared(bytes[..Math.Min(bytes.Length, 256)]),
    };

    private static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        var name = Declaration.Match(Encoding.Latin1.GetString(head)) is { Success: true } match ? match.Groups["name"].Value : "utf-8";

        // A declaration that can be read byte by byte is not in an encoding of two or four: a slip of programs that write to a string first.
        var isSlip = name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase);
        return Strict(isSlip ? "utf-8" : name);
    }

    private static Encoding? Strict(string name)
    {
        try
        {
            var (encoder, decoder) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return CodePagesEncodingProvider.Instance.GetEncoding(name, encoder, decoder) ?? Encoding.GetEncoding(name, encoder, decoder);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
