using Quittance.Formats.CostaRica.Tests.Corpora;
using static Quittance.Formats.CostaRica.ComprobanteKind;

namespace Quittance.Formats.CostaRica.Tests.Validation;

/// <summary>Each rule on codes finds what it is for, and nothing in the document it is a change of.</summary>
public sealed class CodeRuleTests
{
    private static readonly Dictionary<string, Func<Comprobante>> Cases = new(StringComparer.Ordinal)
    {
        ["CR-COD-001 terms"] = () => Example.Of() with { CondicionVenta = "99" },
        ["CR-COD-001 discount"] = () => Example.WithLine(line => line with { Descuento = [new Descuento(1, "99")] }),
        ["CR-COD-001 tax"] = () => Example.WithTax(tax => tax with { Codigo = "99", CodigoTarifaIVA = null }),
        ["CR-COD-001 reference"] = () => Example.Of() with { InformacionReferencia = [Example.Reference with { TipoDocIR = "99" }] },
        ["CR-COD-002"] = () => Example.Of() with { CondicionVenta = "02" },
        ["CR-COD-003"] = () => Example.Of() with { ResumenFactura = Example.Of().ResumenFactura with { MedioPago = [] } },
        ["CR-COD-004"] = () => Example.Of() with { ResumenFactura = Example.Of().ResumenFactura with { MedioPago = [new("01", null, 1130), new("02")] } },
        ["CR-COD-005"] = () => Example.WithTax(tax => tax with { CodigoTarifaIVA = null }),
        ["CR-COD-006"] = () => Afterwards(tax => tax with { CodigoTarifaIVA = "04" }),
        ["CR-COD-007"] = () => Example.WithTax(tax => tax with { Codigo = "08" }),
        ["CR-COD-008"] = () => Example.WithTax(tax => tax with { Codigo = "03" }),
        ["CR-COD-009 rate"] = () => Example.WithTax(tax => tax with { CodigoTarifaIVA = "07", Tarifa = 8 }),
        ["CR-COD-009 exoneration"] = () => Example.WithTax(tax => tax with { Exoneracion = Example.Freed with { TipoDocumentoEX1 = "01" } }),
        ["CR-COD-010"] = () => Example.WithTax(tax => tax with { Exoneracion = Example.Freed with { TipoDocumentoEX1 = "08" } }),
        ["CR-COD-011"] = () => Example.WithTax(tax => tax with { Exoneracion = Example.Freed with { TarifaExonerada = 14 } }),
        ["CR-COD-012 exoneration"] = () => Example.WithTax(tax => tax with { Exoneracion = Example.Freed with { TipoDocumentoEX1 = "11" } }) with { InformacionReferencia = [] },
        ["CR-COD-012 abroad"] = () => Foreigner(Example.Of(FacturaCompra)),
        ["CR-COD-013 física"] = () => WithReceiver(new("01", "012345678")),
        ["CR-COD-013 DIMEX"] = () => WithReceiver(new("03", "1234567890")),
        ["CR-COD-014 receiver"] = () => WithReceiver(new("05", "PASSPORT1")),
        ["CR-COD-014 no taxpayer"] = () => WithReceiver(new("06", "SIN1")),
        ["CR-COD-014 issuer"] = () => Foreigner(Example.Of()),
        ["CR-COD-015"] = () => Arithmetic.Complete(Example.Of() with { OtrosCargos = [Charge("04")] }),
        ["CR-COD-016"] = () => Arithmetic.Complete(Example.Of() with { DetalleServicio = [], OtrosCargos = [Charge("06")] }),
        ["CR-COD-017"] = () => Example.Of() with { InformacionReferencia = [Example.Reference with { TipoDocIR = "16" }] },
        ["CR-COD-018"] = () => Example.Of() with { InformacionReferencia = [Example.Reference with { Numero = "FACT-1" }] },
        ["CR-COD-019"] = () => Example.Of() with { InformacionReferencia = [Example.Reference with { FechaEmisionIR = Example.Reference.FechaEmisionIR.AddYears(-11) }] },
        ["CR-COD-020"] = () => Example.Of() with { InformacionReferencia = [Example.Reference with { Codigo = null }] },
        ["CR-COD-021"] = () => Example.Of(situation: Situacion.Contingencia),
        ["CR-COD-022"] = () => Example.WithLine(line => line with { RegistroMedicamento = "M-1" }),
        ["CR-COD-023"] = () => Example.WithLine(line => line with { RegistroMedicamento = "M-1", FormaFarmaceutica = "999" }),
        ["CR-COD-024"] = () => Example.Of() with { CodigoActividadEmisor = "620100" },
        ["CR-COD-025"] = () => Example.WithLine(line => line with { CodigoCABYS = "432100000000X" }),
        ["CR-COD-026"] = () => Example.WithLine(line => line with { PartidaArancelaria = null }, FacturaExportacion),
        ["CR-COD-027"] = () => Example.Of() with { ResumenFactura = Example.Of().ResumenFactura with { CodigoTipoMoneda = new("CRC", 2) } },
        ["CR-COD-028"] = () => Example.WithLine(line => line with { CodigoCABYS = null }, NotaCredito),
        ["CR-COD-029"] = () => Example.WithLine(line => line with { Cantidad = 0 }),
        ["CR-COD-030"] = () => Example.WithLine(line => line with { IVACobradoFabrica = "01", BaseImponible = 0 }),
        ["CR-COD-031"] = () => Example.WithLine(line => line with { IVACobradoFabrica = "02" }),
        ["CR-COD-032"] = () => Example.Of(FacturaExportacion) with { Receptor = new Receptor { Nombre = "Buyer" } },
        ["CR-COD-034"] = () => Example.Of() with { InformacionReferencia = [Example.Reference with { Codigo = "12" }] },
        ["CR-COD-041"] = () => Example.Of() with { Emisor = Example.Of().Emisor with { Ubicacion = new("1", "01", "99", "Avenida Central") } },
        ["CR-COD-042"] = () => Example.Of() with { Receptor = Example.Of().Receptor! with { Ubicacion = new("1", "01", "01", new string('x', 161)) } },
        ["CR-COD-043"] = () => Example.Of() with { CondicionVenta = "13" },
        ["CR-COD-044"] = () => Example.Of(ReciboPago) with { InformacionReferencia = [Example.Reference with { TipoDocIR = "06" }] },
        ["CR-COD-045"] = () => Example.WithLine(line => line with { UnidadMedida = "Otros" }),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<ComprobanteKind> Kinds => [.. ComprobanteKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_unchanged_document_has_no_finding(ComprobanteKind kind) => ComprobanteValidator.Check(Example.Of(kind)).Findings.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_finds_what_it_is_for(string name) =>
        ComprobanteValidator.Check(Cases[name]()).Findings.Select(finding => finding.Code).ShouldContain(name.Split(' ')[0]);

    [Fact]
    public void A_code_of_another_length_is_no_CABYS_code()
    {
        var finding = ComprobanteValidator.Check(Example.WithLine(line => line with { CodigoCABYS = "831" })).Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Message).ShouldBe(("CR-STR-022", "«831» is not a CABYS code, which has thirteen digits. Search the catalogue by the words of what is sold."));
    }

    [Fact]
    public void A_contingency_that_names_the_provisional_document_is_right() =>
        ComprobanteValidator.Check(Example.Of(situation: Situacion.Contingencia) with { InformacionReferencia = [Provisional] }).Findings.ShouldBeEmpty();

    [Fact]
    public void A_document_made_without_internet_needs_no_reference() =>
        ComprobanteValidator.Check(Example.Of(situation: Situacion.SinInternet) with { InformacionReferencia = [] }).Findings.ShouldBeEmpty();

    [Fact]
    public void Warnings_leave_a_document_valid() =>
        Cases.Where(one => string.CompareOrdinal(one.Key, "CR-COD-04") > 0).Select(one => ComprobanteValidator.Check(one.Value()).IsValid).ShouldAllBe(isValid => isValid);

    [Fact]
    public void The_writer_refuses_what_a_kind_has_no_place_for() =>
        Should.Throw<ArgumentException>(() => Samples.Write(Example.Of(ReciboPago) with { PlazoCredito = 30 })).Message.ShouldContain("PlazoCredito");

    [Fact]
    public void What_a_kind_has_no_place_for_is_found()
    {
        var document = Example.Of(ReciboPago) with { PlazoCredito = 30, OtrosCargos = [Charge("06") with { IdentificacionTercero = new("01", "1") }] };
        var export = Example.Of(FacturaExportacion);
        var line = export.DetalleServicio[0] with { BaseImponible = 1 };

        ComprobanteValidator.Check(document).Findings.Where(finding => finding.Code == "CR-STR-001").Select(finding => finding.Path)
            .ShouldBe(["/ReciboElectronicoPago/PlazoCredito", "/ReciboElectronicoPago/OtrosCargos"]);
        ComprobanteValidator.Check(export with { DetalleServicio = [export.DetalleServicio[0], line] }).Findings.Where(finding => finding.Code == "CR-STR-001")
            .ShouldHaveSingleItem().Path.ShouldBe("/FacturaElectronicaExportacion/DetalleServicio/LineaDetalle[2]/BaseImponible");
    }

    private static InformacionReferencia Provisional => Example.Reference with { TipoDocIR = "08", Codigo = "05", Numero = "PROV-17", Razon = "Sustituye el comprobante provisional" };

    private static Comprobante Afterwards(Func<Impuesto, Impuesto> change)
    {
        var document = Example.Of();
        var line = document.DetalleServicio[0];
        return document with { DetalleServicio = [line with { Impuesto = [change(line.Impuesto[0])] }] };
    }

    private static Comprobante WithReceiver(Identificacion id) => Example.Of() with { Receptor = new Receptor { Nombre = "Cliente", Identificacion = id } };

    private static Comprobante Foreigner(Comprobante document) =>
        document with { Emisor = document.Emisor with { Identificacion = new("05", "EXT1") }, InformacionReferencia = [Example.Reference] };

    private static OtroCargo Charge(string type) => new() { TipoDocumentoOC = type, Detalle = "Cargo", MontoCargo = 100 };
}
