using System.Text;
using Quittance.Formats.Xades.Canonical;
using Quittance.Formats.Xades.Signing;
using Quittance.Kernel.Errors;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.Xades.Tests.Signing;

/// <summary>The fast way and the general one are one: what is recognised as plain has the canonical form that the canonicaliser gives it.</summary>
public sealed class PlainDocumentTests(ITestOutputHelper output)
{
    private const int Changes = 20_000;

    [Fact]
    public void A_voucher_as_programs_write_it_is_plain()
    {
        var xml = Vouchers.Bytes(Vouchers.Invoice(more: "<Otros><OtroTexto>ñ \U0001F600 &lt;a&gt; \" '\n</OtroTexto></Otros>"));

        PlainDocument.TryRead(xml).ShouldNotBeNull().Canonical.ShouldBe(Canonical(xml));
    }

    [Theory]
    [InlineData("<a b='1'>x</a>")]
    [InlineData("<a><b/></a>")]
    [InlineData("<a>&#13;</a>")]
    [InlineData("<a>\r\n</a>")]
    [InlineData("<a>></a>")]
    [InlineData("<a>&quot;</a>")]
    [InlineData("<a><!-- --></a>")]
    [InlineData("<a><?b?></a>")]
    [InlineData("<a><![CDATA[b]]></a>")]
    [InlineData("<a:b xmlns:a='urn:a'>x</a:b>")]
    [InlineData("<a xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><Signature></Signature></a>")]
    [InlineData("<a xmlns:xmlb=\"urn:a\">x</a>")]
    [InlineData("<a xmlns:b=\"urn:a\" xmlns:b=\"urn:a\">x</a>")]
    [InlineData("<a>\uFFFE</a>")]
    [InlineData("<a>x</b>")]
    [InlineData("<a>x</a><a>y</a>")]
    [InlineData("<a>x</a>y")]
    [InlineData("<a>x")]
    [InlineData("<a>")]
    [InlineData("\uFEFF<a>x</a>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>x</a>")]
    public void Anything_else_is_left_to_the_parser(string xml) => PlainDocument.TryRead(Vouchers.Bytes(xml)).ShouldBeNull();

    [Fact]
    public void Whatever_is_taken_for_plain_is_well_formed_and_has_the_same_form_and_the_same_end()
    {
        var plain = Vouchers.Bytes(Vouchers.Invoice(more: "<A>x &amp; y</A><B><C>é</C>\n</B>"));
        var taken = 0;
        for (var seed = 0; seed < Changes; seed++)
        {
            var xml = Change(plain, new Random(seed));
            if (PlainDocument.TryRead(xml) is not { } read)
                continue;
            taken++;
            read.Canonical.ShouldBe(Canonical(xml), $"seed {seed}");
            read.EndOfContent.ShouldBe(SignableDocument.Parse(xml).EndOfContent, $"seed {seed}");
        }

        output.WriteLine($"{taken} of {Changes} changed documents are plain");
        taken.ShouldBeGreaterThan(1_000, "or nothing was compared");
    }

    [Fact]
    public void Both_ways_to_the_form_of_a_part_give_the_same()
    {
        foreach (var declarations in new[] { "", " xmlns=\"urn:a\"", " xmlns:z=\"urn:z\" xmlns=\"urn:a&amp;b\" xmlns:a=\"urn:a\"", " xmlns:ds=\"urn:other\" xmlns:xades=\"urn:other\"", " xmlns=\"\"" })
        {
            var context = SignableDocument.Parse(Vouchers.Bytes($"<r{declarations}>x</r>")).Context;
            var (written, parsed) = (new WrittenForms(context), new ParsedForms(context, CanonicalForm.Inclusive));

            Encoding.UTF8.GetString(written.InSignature("<ds:KeyInfo Id=\"k\">&amp;</ds:KeyInfo>")).ShouldBe(Encoding.UTF8.GetString(parsed.InSignature("<ds:KeyInfo Id=\"k\">&amp;</ds:KeyInfo>")));
            Encoding.UTF8.GetString(written.InProperties("<xades:SignedProperties>x</xades:SignedProperties>")).ShouldBe(Encoding.UTF8.GetString(parsed.InProperties("<xades:SignedProperties>x</xades:SignedProperties>")));
        }
    }

    private static byte[] Change(byte[] plain, Random random)
    {
        var bytes = plain.ToList();
        for (var count = random.Next(3); count >= 0; count--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)"<>&/\"' \n\r=:x"[random.Next(12)]); break;
                default: bytes.InsertRange(at, Vouchers.Bytes(Pieces[random.Next(Pieces.Length)])); break;
            }
        }

        return [.. bytes];
    }

    private static readonly string[] Pieces = ["<D>y</D>", "</D>", "<D>", "&lt;", "&gt;", "&#9;", "ü", "\U0001F600", "\uFFFE", " xmlns:q=\"urn:q\"", " a=\"b\"", "<E></E>", "\t", "]]>"];

    private static byte[] Canonical(byte[] xml)
    {
        try
        {
            using var reader = ExactXml.Open(xml);
            var text = new CanonicalText();
            new Canonicaliser(reader, CanonicalForm.Inclusive, text).WriteDocument(new HashSet<int>());
            return text.Written.ToArray();
        }
        catch (System.Xml.XmlException failure)
        {
            throw new RefusalException(new Error("XAD-TST-001", $"Taken for plain, but: {failure.Message} {Vouchers.Text(xml)}"));
        }
    }
}
