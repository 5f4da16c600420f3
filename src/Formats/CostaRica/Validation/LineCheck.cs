using Quittance.Formats.CostaRica.Calculation;
using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>The lines of one document: each stored amount against the stored amounts it is made of.</summary>
internal sealed class LineCheck(Comprobante document, decimal tolerance)
{
    private readonly Kinds kind = document.Kind.AsSet();
    private readonly bool isFinancialNote = document.InformacionReferencia.Any(one => one.Codigo is "09" or "10");

    public void Check(LineaDetalle line, Findings findings)
    {
        if (kind != Kinds.REP)
            CheckProduct(line, findings);
        for (var at = 0; at < line.DetalleSurtido.Count; at++)
            SurtidoCheck.Check(line.DetalleSurtido[at], tolerance, findings.In("DetalleSurtido").In("LineaDetalleSurtido", at));
        for (var at = 0; at < line.Descuento.Count; at++)
            CheckDiscount(line.Descuento[at], findings.In("Descuento", at));
        var taxes = new TaxCheck(document.Kind, line, tolerance);
        for (var at = 0; at < line.Impuesto.Count; at++)
            taxes.Check(line.Impuesto[at], findings.In("Impuesto", at));
        CheckAmounts(line, findings);
    }

    private void CheckProduct(LineaDetalle line, Findings findings)
    {
        var isNote = Kinds.Notes.HasFlag(kind);
        findings.AddIf(isNote && line.CodigoCABYS is null && !isFinancialNote, FindingKinds.MissingCabys, "CodigoCABYS");
        findings.AddIf(line.CodigoCABYS is { Length: 13 } code && !code.All(char.IsAsciiDigit), FindingKinds.WrongCabys, "CodigoCABYS", line.CodigoCABYS);
        findings.AddIf(kind == Kinds.FEE && !Rates.IsService(line) && line.PartidaArancelaria is null, FindingKinds.MissingTariff, "PartidaArancelaria");
        findings.AddIf(line.Cantidad is <= 0, FindingKinds.WrongQuantity, "Cantidad");
        findings.AddIf(line is { UnidadMedida: "Otros", UnidadMedidaComercial: null }, FindingKinds.MissingUnitWords, "UnidadMedidaComercial");
        findings.AddIf(line.RegistroMedicamento is null != line.FormaFarmaceutica is null, FindingKinds.MissingForm, "FormaFarmaceutica");
        var isUnknownForm = line.FormaFarmaceutica is { } form && !Catalogues.FormaFarmaceutica.Contains(form);
        findings.AddIf(isUnknownForm, FindingKinds.UnknownForm, "FormaFarmaceutica", line.FormaFarmaceutica);
        findings.AddIf(line is { IVACobradoFabrica: "01", BaseImponible: not > 0 }, FindingKinds.WrongFactoryBase, "BaseImponible");
        var isCharged = line.IVACobradoFabrica == "02" && line.Impuesto.Any(tax => Rates.IsVatByRate(tax.Codigo) && tax.CodigoTarifaIVA != Rates.Exempt);
        findings.AddIf(isCharged, FindingKinds.WrongFactoryRate, "Impuesto");
    }

    private static void CheckDiscount(Descuento discount, Findings findings)
    {
        findings.AddIf(discount is { CodigoDescuento: "99", CodigoDescuentoOTRO: null }, FindingKinds.MissingWords, "CodigoDescuentoOTRO", "CodigoDescuentoOTRO");
        findings.AddIf(discount is { CodigoDescuento: "99", NaturalezaDescuento: null }, FindingKinds.MissingWords, "NaturalezaDescuento", "NaturalezaDescuento");
    }

    private void CheckAmounts(LineaDetalle line, Findings findings)
    {
        if (kind != Kinds.REP)
            Compare("MontoTotal", line.MontoTotal, LineArithmetic.MontoTotal(line), 1, findings);
        Compare("SubTotal", line.SubTotal, LineArithmetic.SubTotal(line), 1 + line.Descuento.Count + line.DetalleSurtido.Count, findings);
        if (line.BaseImponible is { } taxable && !LineArithmetic.KeepsBase(line))
            Compare("BaseImponible", taxable, LineArithmetic.Base(line), 1 + line.Impuesto.Count, findings);
        if (line.ImpuestoAsumidoEmisorFabrica is { } borne && !(line.IVACobradoFabrica == "01" && borne == 0))
            Compare("ImpuestoAsumidoEmisorFabrica", borne, LineArithmetic.Borne(line), 1 + line.Impuesto.Count, findings);
        if (line.ImpuestoNeto is { } net)
            Compare("ImpuestoNeto", net, LineArithmetic.Neto(line), 1 + line.Impuesto.Count, findings);
        Compare("MontoTotalLinea", line.MontoTotalLinea, LineArithmetic.Total(line), 2, findings);
    }

    private void Compare(string element, decimal stored, decimal expected, int terms, Findings findings) =>
        findings.AddIf(Math.Abs(stored - expected) > tolerance * terms, FindingKinds.WrongAmount, element, element, stored, expected);
}
