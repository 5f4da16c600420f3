using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Quittance.Kernel.Xml;

namespace Quittance.Kernel.Tests.Xml;

public sealed class ExactXmlTests
{
    [Fact]
    public void Everything_is_kept_as_it_stands()
    {
        const string xml = "<?xml version=\"1.0\"?><!-- a --><p:r xmlns:p=\"urn:p\">\n <?b c?><![CDATA[<d>]]><e f='1' /></p:r>";

        ExactXml.Load(Bytes(xml)).Document!.OuterXml.ShouldBe(xml.Replace("'", "\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!DOCTYPE a><a/>", XmlFault.DtdRefused)]
    [InlineData("<!-- b --><!DOCTYPE a [<!ENTITY c 'd'>]><a>&c;</a>", XmlFault.DtdRefused)]
    [InlineData("", XmlFault.NotWellFormed)]
    [InlineData(" <?xml version='1.0'?><a/>", XmlFault.NotWellFormed)]
    [InlineData("<a>&unknown;</a>", XmlFault.NotWellFormed)]
    [InlineData("<a/><b/>", XmlFault.NotWellFormed)]
    [InlineData("<a b:c='1'/>", XmlFault.NotWellFormed)]
    [InlineData("<?xml version='1.0' encoding='nobody-knows'?><a/>", XmlFault.WrongEncoding)]
    public void Bad_input_gives_a_fault(string xml, XmlFault fault) => ExactXml.Load(Bytes(xml)).Fault.ShouldBe(fault);

    [Fact]
    public void Bytes_that_are_not_in_the_encoding_are_told() =>
        ExactXml.Load(new byte[] { (byte)'<', (byte)'a', (byte)'>', 0xC3, 0x28, (byte)'<', (byte)'/', (byte)'a', (byte)'>' }).Fault.ShouldBe(XmlFault.WrongEncoding);

    [Fact]
    public void Size_depth_and_parts_are_bounded()
    {
        ExactXml.Load(Bytes("<a>1</a>"), new XmlLimits(7, 10, 10)).Fault.ShouldBe(XmlFault.TooLarge);
        ExactXml.Load(Bytes("<a><b><c><d/></c></b></a>"), new XmlLimits(100, 2, 10)).Fault.ShouldBe(XmlFault.TooComplex);
        ExactXml.Load(Bytes("<a><b/><b/><b/></a>"), new XmlLimits(100, 10, 3)).Fault.ShouldBe(XmlFault.TooComplex);
    }

    [Fact]
    public void No_bytes_bring_it_down() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ExactXml.Load(bytes ?? []).Document is null).QuickCheckThrowOnFailure();

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);
}
