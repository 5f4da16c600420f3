using System.Text;
using Quittance.Formats.CostaRica.Tests.Corpora;

namespace Quittance.Formats.CostaRica.Tests.Validation;

/// <summary>Values the schemas let pass that still make no sense, and the many ways to write a date.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("<Clave>506", "<Clave>999", "CR-CLA-007")]
    [InlineData("<Clave>50620", "<Clave>50699", "CR-CLA-008")]
    [InlineData("<NumeroConsecutivo>0010000101", "<NumeroConsecutivo>0010000199", "CR-CLA-011")]
    public void What_the_schemas_let_pass_and_nobody_can_read_is_not_valid(string old, string changed, string code) =>
        ComprobanteValidator.Check(Changed(old, changed), new ValidationOptions { RequiresSignature = false }).Findings.Select(finding => finding.Code).ShouldContain(code);

    [Theory]
    [InlineData("2026-11-20T10:15:30", "2026-11-20T16:15:30Z")]
    [InlineData("2026-11-20T10:15:30-06:00", "2026-11-20T16:15:30Z")]
    [InlineData("2026-11-20T16:15:30.123456789Z", "2026-11-20T16:15:30.1234567Z")]
    [InlineData("2026-11-19T24:00:00-06:00", "2026-11-20T06:00:00Z")]
    public void A_date_is_read_however_it_is_written(string written, string instant) =>
        ComprobanteReader.Read(Changed("2026-11-20T10:15:30-06:00", written)).Comprobante!.FechaEmision.ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_comment_inside_a_value_does_not_cut_it() =>
        ComprobanteReader.Read(Changed("<Detalle>Equipo", "<Detalle>Equ<!-- nada -->ipo")).Comprobante!.DetalleServicio[0].Detalle.ShouldBe("Equipo");

    [Theory]
    [InlineData("<Detalle>Equipo</Detalle>", "", "/FacturaElectronica/DetalleServicio/LineaDetalle[1]/Detalle")]
    [InlineData("<PrecioUnitario>1000.00000", "<PrecioUnitario>mil", "/FacturaElectronica/DetalleServicio/LineaDetalle[1]/PrecioUnitario: mil")]
    public void A_problem_says_where(string old, string changed, string detail) =>
        ComprobanteReader.Read(Changed(old, changed)).Problem!.Detail.ShouldBe(detail);

    private static MemoryStream Changed(string old, string changed)
    {
        var xml = Encoding.UTF8.GetString(Samples.Write(Example.Of()));
        xml.ShouldContain(old);
        return new MemoryStream(Encoding.UTF8.GetBytes(xml.Replace(old, changed, StringComparison.Ordinal)));
    }
}
