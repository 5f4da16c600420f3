using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Quittance.Kernel.Xml;

namespace Quittance.Kernel.Tests.Xml;

public sealed class SafeXmlTests
{
    private const string BillionLaughs =
        """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]><a>&d;</a>""";

    [Theory]
    [InlineData(BillionLaughs)]
    [InlineData("""<!-- <a> --><!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""")]
    public void A_document_type_definition_is_refused(string xml) => Fault(xml).ShouldBe(XmlFault.DtdRefused);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%PDF-1.7")]
    [InlineData("<a><b></a>")]
    [InlineData("<a>&unknown;</a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a><![CDATA[<!DOCTYPE a>]]>")]
    public void What_is_no_xml_is_told(string text) => Fault(text).ShouldBe(XmlFault.NotWellFormed);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Fault(string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))).ShouldBe(XmlFault.TooComplex);

    [Fact]
    public void Too_many_parts_are_refused() =>
        Load("<a>" + string.Concat(Enumerable.Repeat("<b c='1'/>", 50)) + "</a>", new XmlLimits(10_000, 10, 100)).Fault.ShouldBe(XmlFault.TooComplex);

    [Fact]
    public void A_huge_attribute_is_refused_by_its_size() =>
        Load($"<a b='{new string('x', 2_000_000)}'/>", XmlLimits.Default with { MaximumBytes = 1_000_000 }).Fault.ShouldBe(XmlFault.TooLarge);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-2")]
    public void Every_common_encoding_is_read(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>Müller</a>")];

        SafeXml.Load(new MemoryStream(bytes)).Document!.Root!.Value.ShouldBe("Müller");
    }

    [Fact]
    public void Text_that_only_claims_to_be_utf_16_is_read_as_what_it_is() =>
        Load("<?xml version='1.0' encoding='utf-16'?><a>Müller</a>").Document!.Root!.Value.ShouldBe("Müller");

    [Fact]
    public void Blanks_before_the_declaration_are_forgiven() => Load("\n <?xml version='1.0'?><a/>").Fault.ShouldBeNull();

    [Fact]
    public void Bytes_that_are_not_in_the_encoding_declared_are_refused_and_never_guessed_at()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='utf-8'?><a>Müller</a>");

        SafeXml.Load(new MemoryStream(bytes)).Fault.ShouldBe(XmlFault.WrongEncoding);
    }

    [Fact]
    public void An_encoding_nobody_knows_is_refused() => Fault("<?xml version='1.0' encoding='klingon-1'?><a/>").ShouldBe(XmlFault.WrongEncoding);

    [Fact]
    public void Bad_text_after_bad_xml_does_not_throw()
    {
        var result = SafeXml.Load(new MemoryStream([.. "%PDF-1.4 "u8, .. Enumerable.Repeat((byte)0x9C, 9000)]));

        result.Document.ShouldBeNull();
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => SafeXml.Load(new MemoryStream(bytes ?? [])).Document is null).QuickCheckThrowOnFailure();

    private static XmlFault? Fault(string xml) => Load(xml).Fault;

    private static SafeXmlResult Load(string xml, XmlLimits? limits = null) => SafeXml.Load(new MemoryStream(Encoding.UTF8.GetBytes(xml)), limits);
}
