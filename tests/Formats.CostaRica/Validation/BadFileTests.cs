using System.Text;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.CostaRica.Tests.Validation;

public sealed class BadFileTests
{
    private const string Root = "<FacturaElectronica xmlns='https://cdn.comprobanteselectronicos.go.cr/xml-schemas/v4.4/facturaElectronica'/>";

    public static TheoryData<string, string> Files => new()
    {
        { "", "CR-XML-001" },
        { "Estimado señor", "CR-XML-001" },
        { "<FacturaElectronica><Clave>", "CR-XML-001" },
        { "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><FacturaElectronica>&e;</FacturaElectronica>", "CR-XML-002" },
        { string.Concat(Enumerable.Repeat("<a>", 5000)), "CR-XML-004" },
        { "<?xml version='1.0' encoding='none-such'?><a/>", "CR-XML-005" },
        { "<Invoice/>", "CR-DOC-001" },
        { "<FacturaElectronica/>", "CR-DOC-002" },
        { Root.Replace("v4.4", "v4.3", StringComparison.Ordinal), "CR-DOC-002" },
        { Root.Replace("/facturaElectronica", "/FacturaElectronica", StringComparison.Ordinal), "CR-DOC-002" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_none_has_one_finding(string text, string code)
    {
        ComprobanteValidator.Check(Stream(text)).Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
        ComprobanteReader.Read(Stream(text)).Problem!.Code.ShouldBe(code);
    }

    [Fact]
    public void A_file_beyond_the_limits_is_refused() =>
        ComprobanteValidator.Check(Stream(Root), new ValidationOptions { Limits = XmlLimits.Default with { MaximumBytes = 10 } }).Findings.ShouldHaveSingleItem().Code.ShouldBe("CR-XML-003");

    [Fact]
    public void A_hostile_file_has_no_more_findings_than_anybody_reads()
    {
        var text = Root.Replace("'/>", "'>", StringComparison.Ordinal) + string.Concat(Enumerable.Repeat("<x/>", 300_000)) + "</FacturaElectronica>";

        ComprobanteValidator.Check(Stream(text)).Findings.Count.ShouldBe(1000);
    }

    [Fact]
    public void An_empty_document_lacks_everything_it_must_have()
    {
        var report = ComprobanteValidator.Check(Stream(Root));

        report.Kind.ShouldBe("FE");
        report.Findings.Where(finding => finding.Code == "CR-STR-003").Select(finding => finding.Path.Split('/')[^1]).ShouldBe(
            ["Clave", "ProveedorSistemas", "CodigoActividadEmisor", "NumeroConsecutivo", "FechaEmision", "Emisor", "Receptor", "CondicionVenta", "ResumenFactura"]);
    }

    [Fact]
    public void Codes_are_unique_and_every_finding_has_words_in_both_languages()
    {
        FindingKinds.All.Count.ShouldBeGreaterThan(70);
        FindingKinds.All.Select(kind => kind.Code).ShouldBeUnique();
        FindingKinds.All.Where(kind => kind.Message.Length == 0 || kind.MessageEs.Length == 0 || kind.Message == kind.MessageEs).ShouldBeEmpty();
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
