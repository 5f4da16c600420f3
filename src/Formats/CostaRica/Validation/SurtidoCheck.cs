using Quittance.Formats.CostaRica.Calculation;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>The components of a package.</summary>
internal static class SurtidoCheck
{
    public static void Check(LineaDetalleSurtido line, decimal tolerance, Findings findings)
    {
        findings.AddIf(line.CodigoCABYSSurtido.Length == 13 && !line.CodigoCABYSSurtido.All(char.IsAsciiDigit), FindingKinds.WrongCabys, "CodigoCABYSSurtido", line.CodigoCABYSSurtido);
        Compare("MontoTotalSurtido", line.MontoTotalSurtido, SurtidoArithmetic.MontoTotal(line));
        Compare("SubTotalSurtido", line.SubTotalSurtido, SurtidoArithmetic.SubTotal(line));
        if (line.BaseImponibleSurtido is { } taxable && SurtidoArithmetic.KeptBase(line) is null)
            Compare("BaseImponibleSurtido", taxable, SurtidoArithmetic.Base(line));
        for (var at = 0; at < line.DescuentoSurtido.Count; at++)
            findings.In("DescuentoSurtido", at).AddIf(
                line.DescuentoSurtido[at] is { CodigoDescuentoSurtido: "99", DescuentoSurtidoOtros: null }, FindingKinds.MissingWords, "DescuentoSurtidoOtros", "DescuentoSurtidoOtros");
        for (var at = 0; at < line.ImpuestoSurtido.Count; at++)
            CheckTax(line, line.ImpuestoSurtido[at], tolerance, findings.In("ImpuestoSurtido", at));

        void Compare(string element, decimal stored, decimal expected) =>
            findings.AddIf(Math.Abs(stored - expected) > tolerance * (1 + line.DescuentoSurtido.Count), FindingKinds.WrongAmount, element, element, stored, expected);
    }

    private static void CheckTax(LineaDetalleSurtido line, ImpuestoSurtido tax, decimal tolerance, Findings findings)
    {
        var lacksWords = tax is { CodigoImpuestoSurtido: "99", CodigoImpuestoOTROSurtido: null };
        findings.AddIf(lacksWords, FindingKinds.MissingWords, "CodigoImpuestoOTROSurtido", "CodigoImpuestoOTROSurtido");
        var isVat = Rates.IsVatByRate(tax.CodigoImpuestoSurtido);
        findings.AddIf(isVat && tax.CodigoTarifaIVASurtido is null, FindingKinds.MissingRateCode, "CodigoTarifaIVASurtido", tax.CodigoImpuestoSurtido);
        var rate = Rates.Of(tax.CodigoTarifaIVASurtido);
        findings.AddIf(isVat && rate is not null && tax.TarifaSurtido != rate, FindingKinds.WrongRate, "TarifaSurtido", tax.CodigoTarifaIVASurtido, rate);
        if (tax.CodigoImpuestoSurtido == "99" || SurtidoArithmetic.Tax(line, tax) is not { } expected)
            return;
        var isRight = IsNear(expected) || (SurtidoArithmetic.AlternativeTax(line, tax) is { } other && IsNear(other));
        findings.AddIf(!isRight, FindingKinds.WrongTax, "MontoImpuestoSurtido", tax.MontoImpuestoSurtido, expected);

        bool IsNear(decimal amount) => Math.Abs(tax.MontoImpuestoSurtido - amount) <= tolerance;
    }
}
