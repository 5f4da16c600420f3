using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Quittance.Formats.Xades.Canonical;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.Xades.Signing;

/// <summary>
/// A document that is its own inclusive canonical form but for the root's start tag, as program-written vouchers are: elements without
/// attributes, text, and the three references that the form itself uses. Recognised byte by byte ten times faster than it could be
/// parsed; whatever is not certainly of this sort is none, and is left to the parser.
/// </summary>
internal sealed class PlainDocument
{
    // What text may not hold; an ampersand is looked at. EF begins the two characters that XML forbids, among others.
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n')).Select(code => (byte)code), (byte)'>', (byte)'&', 0xEF]);
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    /// <summary>Where the root's end tag begins.</summary>
    public required int EndOfContent { get; init; }

    public required RootContext Context { get; init; }

    /// <summary>The inclusive canonical form.</summary>
    public required byte[] Canonical { get; init; }

    public static PlainDocument? TryRead(ReadOnlySpan<byte> xml)
    {
        var at = AfterDeclaration(xml);
        if (at < 0 || !Utf8.IsValid(xml) || PlainRoot.TryRead(xml, at) is not { } root)
            return null;
        var end = FindEnd(xml, root);
        if (end < 0 || xml[(end + root.NameLength + 3)..].ContainsAnyExcept((byte)'\n', (byte)' '))
            return null;
        byte[] canonical = [.. xml[at..(at + 1 + root.NameLength)], .. Encoding.UTF8.GetBytes(root.Context.InTag()), .. xml[(root.End - 1)..(end + root.NameLength + 3)]];
        return new PlainDocument { EndOfContent = end, Context = root.Context, Canonical = canonical };
    }

    /// <summary>The length of the name there; 0 for none that is plain, and for one that could be a signature's.</summary>
    internal static int NameLength(ReadOnlySpan<byte> xml)
    {
        var length = xml.IndexOfAnyExcept(NameBytes);
        return length <= 0 || !char.IsAsciiLetter((char)xml[0]) || xml[..length].SequenceEqual("Signature"u8) ? 0 : length;
    }

    private static int AfterDeclaration(ReadOnlySpan<byte> xml)
    {
        if (!xml.StartsWith("<?xml "u8))
            return xml is [(byte)'<', ..] ? 0 : -1;
        ReadOnlySpan<byte> small = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8, large = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8;
        if (!xml.StartsWith(small) && !xml.StartsWith(large))
            return -1;
        var at = small.Length;
        while (at < xml.Length && xml[at] == '\n')
            at++;
        return at;
    }

    // Walks from tag to tag; every start has its end, and the text between is plain.
    private static int FindEnd(ReadOnlySpan<byte> xml, PlainRoot root)
    {
        Span<Range> open = stackalloc Range[XmlLimits.Default.MaximumDepth];
        open[0] = root.Name;
        var (depth, parts) = (1, 1);
        for (var at = root.End; ;)
        {
            var text = xml[at..].IndexOf((byte)'<');
            if (text < 0 || !IsPlain(xml.Slice(at, text)))
                return -1;
            at += text;
            var isEnd = at + 1 < xml.Length && xml[at + 1] == '/';
            var from = at + (isEnd ? 2 : 1);
            var length = NameLength(xml[from..]);
            if (length == 0 || from + length >= xml.Length || xml[from + length] != '>')
                return -1;
            if (isEnd && !xml.Slice(from, length).SequenceEqual(xml[open[--depth]]))
                return -1;
            if (depth == 0)
                return at;
            if (!isEnd && (depth == open.Length || ++parts > XmlLimits.Default.MaximumParts))
                return -1;
            if (!isEnd)
                open[depth++] = from..(from + length);
            at = from + length + 1;
        }
    }

    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            text = text[at..];
            var length = text.StartsWith("&amp;"u8) ? 5 : text.StartsWith("&lt;"u8) || text.StartsWith("&gt;"u8) ? 4 : 0;
            if (length == 0)
                return false;
            text = text[length..];
        }

        return true;
    }
}

/// <summary>The start tag of a plain document's root: its only attributes declare namespaces.</summary>
internal readonly struct PlainRoot
{
    private static readonly SearchValues<byte> NoAddress = SearchValues.Create([.. Enumerable.Range(0, 33).Select(code => (byte)code), .. "<&>'"u8.ToArray(), .. Enumerable.Range(127, 129).Select(code => (byte)code)]);

    private PlainRoot(Range name, int nameLength, int end, RootContext context) => (Name, NameLength, End, Context) = (name, nameLength, end, context);

    public Range Name { get; }

    public int NameLength { get; }

    /// <summary>Where the content begins.</summary>
    public int End { get; }

    public RootContext Context { get; }

    public static PlainRoot? TryRead(ReadOnlySpan<byte> xml, int at)
    {
        if (at >= xml.Length || xml[at] != '<' || PlainDocument.NameLength(xml[(at + 1)..]) is not (> 0 and var length))
            return null;
        var name = (at + 1)..(at + 1 + length);
        var bindings = new List<Binding>();
        at += 1 + length;
        while (xml[at..].StartsWith(" xmlns"u8))
        {
            if (TakeBinding(xml, at + 6) is not ({ } binding, var next) || bindings.Exists(one => one.Prefix == binding.Prefix))
                return null;
            bindings.Add(binding);
            at = next;
        }

        return at < xml.Length && xml[at] == '>' ? new PlainRoot(name, length, at + 1, new RootContext(bindings, [])) : null;
    }

    // Of the rest of the attribute, behind "xmlns".
    private static (Binding? Binding, int Next) TakeBinding(ReadOnlySpan<byte> xml, int at)
    {
        var prefix = xml[at..] is [(byte)':', ..] ? PlainDocument.NameLength(xml[(at + 1)..]) : 0;
        var from = at + (prefix == 0 ? 0 : prefix + 1);
        if (!xml[from..].StartsWith("=\""u8))
            return (null, at);
        var address = xml[(from + 2)..];
        var length = address.IndexOf((byte)'"');
        if (length <= 0 || address[..length].ContainsAny(NoAddress))
            return (null, at);
        var name = prefix == 0 ? "" : Encoding.ASCII.GetString(xml.Slice(at + 1, prefix));
        return name.StartsWith("xml", StringComparison.OrdinalIgnoreCase) ? (null, at) : (new Binding(name, Encoding.ASCII.GetString(address[..length])), from + 2 + length + 1);
    }
}
