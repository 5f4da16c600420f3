using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>Level 2 of a comprobante: clave, parties, terms, lines, charges, summary, references.</summary>
internal static class ContentCheck
{
    private static readonly string[] ChargesWithoutLines = ["04", "08", "09", "10"];
    private static readonly string[] CreditTerms = ["02", "08", "10"];

    public static void Check(Comprobante document, ValidationOptions options, Findings findings)
    {
        ClaveCheck.Check(document, findings);
        PartyCheck.Check(document, findings);
        CheckTerms(document, findings);
        var lines = new LineCheck(document, options.Tolerance);
        for (var at = 0; at < document.DetalleServicio.Count; at++)
            lines.Check(document.DetalleServicio[at], findings.In("DetalleServicio").In("LineaDetalle", at));
        CheckCharges(document, findings);
        SummaryCheck.Check(document, options.Tolerance, findings.In("ResumenFactura"));
        CheckPayments(document, options.Tolerance, findings.In("ResumenFactura"));
        ReferenceCheck.Check(document, findings);
    }

    private static void CheckTerms(Comprobante document, Findings findings)
    {
        var terms = document.CondicionVenta;
        findings.AddIf(terms == "99" && document.CondicionVentaOtros is null, FindingKinds.MissingWords, "CondicionVentaOtros", "CondicionVentaOtros");
        findings.AddIf(terms is "02" or "10" && document.PlazoCredito is not > 0, FindingKinds.MissingTerm, "PlazoCredito", terms);
        var isUnusual = terms == "13" && document.Kind is not (ComprobanteKind.FacturaCompra or ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito);
        findings.AddIf(isUnusual, FindingKinds.UnusualTerms, "CondicionVenta");
        var (currency, rate) = document.ResumenFactura.CodigoTipoMoneda;
        findings.AddIf(rate <= 0 || (currency == "CRC" && rate != 1), FindingKinds.WrongExchangeRate, "ResumenFactura/CodigoTipoMoneda/TipoCambio");
    }

    private static void CheckCharges(Comprobante document, Findings findings)
    {
        var isEmpty = document.DetalleServicio.Count == 0 && !document.OtrosCargos.Any(charge => ChargesWithoutLines.Contains(charge.TipoDocumentoOC));
        findings.AddIf(isEmpty && Kinds.Sales.HasFlag(document.Kind.AsSet()), FindingKinds.NoLines, "DetalleServicio");
        for (var at = 0; at < document.OtrosCargos.Count; at++)
        {
            var charge = document.OtrosCargos[at];
            var here = findings.In("OtrosCargos", at);
            here.AddIf(charge is { TipoDocumentoOC: "99", TipoDocumentoOTROS: null }, FindingKinds.MissingWords, "TipoDocumentoOTROS", "TipoDocumentoOTROS");
            var lacksParty = charge is { TipoDocumentoOC: "04" } and ({ IdentificacionTercero: null } or { NombreTercero: null });
            here.AddIf(lacksParty, FindingKinds.MissingThirdParty, "IdentificacionTercero");
        }
    }

    private static void CheckPayments(Comprobante document, decimal tolerance, Findings findings)
    {
        var payments = document.ResumenFactura.MedioPago;
        findings.AddIf(payments.Count == 0 && !CreditTerms.Contains(document.CondicionVenta), FindingKinds.MissingPayment, "MedioPago", document.CondicionVenta);
        for (var at = 0; at < payments.Count; at++)
        {
            var here = findings.In("MedioPago", at);
            here.AddIf(payments[at] is { TipoMedioPago: "99", MedioPagoOtros: null }, FindingKinds.MissingWords, "MedioPagoOtros", "MedioPagoOtros");
            here.AddIf(payments[at].TotalMedioPago is <= 0 || (payments.Count > 1 && payments[at].TotalMedioPago is null), FindingKinds.MissingPaymentAmount, "TotalMedioPago");
        }
        var paid = payments.Sum(payment => payment.TotalMedioPago ?? 0);
        var isOff = payments.Any(payment => payment.TotalMedioPago is not null) && Math.Abs(paid - document.ResumenFactura.TotalComprobante) > tolerance * payments.Count;
        findings.AddIf(isOff, FindingKinds.WrongPayments, "MedioPago", paid, document.ResumenFactura.TotalComprobante);
    }
}
