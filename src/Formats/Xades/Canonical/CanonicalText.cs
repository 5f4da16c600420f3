using System.Buffers;
using System.Text;

namespace Quittance.Formats.Xades.Canonical;

/// <summary>Writes the pieces of canonical XML as UTF-8.</summary>
internal sealed class CanonicalText(int expected = 8 * 1024)
{
    private static readonly SearchValues<char> InContent = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> InValue = SearchValues.Create("&<\"\t\n\r");

    private readonly ArrayBufferWriter<byte> buffer = new(expected);

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Raw(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    public void Raw(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, buffer);

    public void Content(string text) => Escaped(text, InContent);

    public void Attribute(string name, string value)
    {
        Raw(" "u8);
        Raw(name);
        Raw("=\""u8);
        Escaped(value, InValue);
        Raw("\""u8);
    }

    public void Declaration(Binding one) => Attribute(one.Prefix.Length == 0 ? "xmlns" : "xmlns:" + one.Prefix, one.Uri);

    private void Escaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (text.IndexOfAny(special) is >= 0 and var at)
        {
            Raw(text[..at]);
            Raw(Reference(text[at]));
            text = text[(at + 1)..];
        }

        Raw(text);
    }

    private static ReadOnlySpan<byte> Reference(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#x9;"u8,
        '\n' => "&#xA;"u8,
        _ => "&#xD;"u8,
    };
}
