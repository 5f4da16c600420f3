using System.Xml;

namespace Quittance.Formats.Xades.Signing;

/// <summary>Finds the byte at which an end tag begins, from the line and column that the reader tells.</summary>
internal static class EndTag
{
    private const int Opening = 2; // "</": the reader counts from the name

    public static int Find(ReadOnlySpan<byte> bytes, IXmlLineInfo place)
    {
        var at = StartOfLine(bytes, place.LineNumber);
        for (var column = 1; column < place.LinePosition; at++)
        {
            // UTF-16 columns over UTF-8 bytes: what follows a leading byte counts nothing, four bytes are a pair.
            var next = bytes[at];
            column += (next & 0xC0) == 0x80 ? 0 : next >= 0xF0 ? 2 : 1;
        }

        while ((bytes[at] & 0xC0) == 0x80)
            at++;
        return at - Opening;
    }

    private static int StartOfLine(ReadOnlySpan<byte> bytes, int line)
    {
        var at = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        for (; line > 1; line--)
        {
            at += bytes[at..].IndexOfAny((byte)'\n', (byte)'\r') + 1;
            if (bytes[at - 1] == '\r' && bytes[at] == '\n')
                at++;
        }

        return at;
    }
}
