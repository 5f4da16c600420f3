using Quittance.Formats.CostaRica.Calculation;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>The taxes of one line.</summary>
internal sealed class TaxCheck(ComprobanteKind kind, LineaDetalle line, decimal tolerance)
{
    private static readonly string[] ByUnit = ["03", "04", "05", "06"];
    private static readonly string[] NotesOnlyRates = ["05", "06", "07"];
    private static readonly string[] NotesOnlyExonerations = ["01", "05", "06", "07"];
    private static readonly string[] WithArticle = ["02", "03", "06", "07", "08"];

    private readonly bool isNote = kind is ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito;
    private readonly bool isPackage = line.DetalleSurtido.Count > 0;

    public void Check(Impuesto tax, Findings findings)
    {
        findings.AddIf(tax is { Codigo: "99", CodigoImpuestoOTRO: null }, FindingKinds.MissingWords, "CodigoImpuestoOTRO", "CodigoImpuestoOTRO");
        if (Rates.IsVatByRate(tax.Codigo) && !isPackage)
            CheckRate(tax, findings);
        findings.AddIf(tax is { Codigo: Rates.UsedGoods, FactorCalculoIVA: null }, FindingKinds.MissingFactor, "FactorCalculoIVA");
        if (ByUnit.Contains(tax.Codigo) && !isPackage)
            CheckFigures(tax, findings);
        CheckAmount(tax, findings);
        if (tax.Exoneracion is { } freed)
            CheckExoneration(tax, freed, findings.In("Exoneracion"));
    }

    private void CheckRate(Impuesto tax, Findings findings)
    {
        findings.AddIf(tax.CodigoTarifaIVA is null, FindingKinds.MissingRateCode, "CodigoTarifaIVA", tax.Codigo);
        findings.AddIf(!isNote && NotesOnlyRates.Contains(tax.CodigoTarifaIVA), FindingKinds.NotesOnly, "CodigoTarifaIVA", tax.CodigoTarifaIVA);
        findings.AddIf(Rates.Of(tax.CodigoTarifaIVA) is { } rate && tax.Tarifa != rate, FindingKinds.WrongRate, "Tarifa", tax.CodigoTarifaIVA, Rates.Of(tax.CodigoTarifaIVA));
    }

    // A purchase invoice and an export have no place for figures.
    private void CheckFigures(Impuesto tax, Findings findings)
    {
        var hasPlace = isNote || kind is ComprobanteKind.Factura or ComprobanteKind.Tiquete;
        findings.AddIf(hasPlace && tax.DatosImpuestoEspecifico is null, FindingKinds.MissingFigures, "DatosImpuestoEspecifico", tax.Codigo, "DatosImpuestoEspecifico");
        findings.AddIf(tax is { Codigo: "04", DatosImpuestoEspecifico.Proporcion: null }, FindingKinds.MissingFigures, "DatosImpuestoEspecifico/Proporcion", tax.Codigo, "Proporcion");
        findings.AddIf(tax is { Codigo: "05", DatosImpuestoEspecifico.VolumenUnidadConsumo: null },
            FindingKinds.MissingFigures, "DatosImpuestoEspecifico/VolumenUnidadConsumo", tax.Codigo, "VolumenUnidadConsumo");
    }

    private void CheckAmount(Impuesto tax, Findings findings)
    {
        // The annex has no formula for other taxes.
        if ((tax.Codigo == "99" && !isPackage) || LineArithmetic.Tax(line, tax) is not { } expected)
            return;
        var isRight = IsNear(tax.Monto, expected) || (LineArithmetic.AlternativeTax(line, tax) is { } other && IsNear(tax.Monto, other));
        findings.AddIf(!isRight, FindingKinds.WrongTax, "Monto", tax.Monto, expected);
    }

    private bool IsNear(decimal stored, decimal expected) => Math.Abs(stored - expected) <= tolerance * Terms();

    private decimal Terms() => isPackage ? 1 + line.DetalleSurtido.Count : 1;

    private void CheckExoneration(Impuesto tax, Exoneracion freed, Findings findings)
    {
        findings.AddIf(freed is { TipoDocumentoEX1: "99", TipoDocumentoOTRO: null }, FindingKinds.MissingWords, "TipoDocumentoOTRO", "TipoDocumentoOTRO");
        findings.AddIf(freed is { NombreInstitucion: "99", NombreInstitucionOtros: null }, FindingKinds.MissingWords, "NombreInstitucionOtros", "NombreInstitucionOtros");
        findings.AddIf(!isNote && NotesOnlyExonerations.Contains(freed.TipoDocumentoEX1), FindingKinds.NotesOnly, "TipoDocumentoEX1", freed.TipoDocumentoEX1);
        findings.AddIf(WithArticle.Contains(freed.TipoDocumentoEX1) && freed.Articulo is null, FindingKinds.MissingArticle, "Articulo", freed.TipoDocumentoEX1);
        findings.AddIf(freed.TarifaExonerada > tax.Tarifa, FindingKinds.ExoneratedTooMuch, "TarifaExonerada", freed.TarifaExonerada, tax.Tarifa);
        var expected = LineArithmetic.Exonerated(line, tax);
        findings.AddIf(Math.Abs(freed.MontoExoneracion - expected) > tolerance, FindingKinds.WrongExoneration, "MontoExoneracion", freed.MontoExoneracion, expected);
    }
}
