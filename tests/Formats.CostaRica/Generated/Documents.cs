using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>Documents of all kinds that obey every rule we know, for either publication of the schemas.</summary>
internal static class Documents
{
    private const string FirstReferences = "01 02 04 05 06 07 08 09 10 11";

    public static Gen<Comprobante> Any(SchemaPublication publication) => Gen.Elements(ComprobanteKinds.All.ToArray()).SelectMany(kind => Of(kind, publication));

    public static Gen<Comprobante> Of(ComprobanteKind kind, SchemaPublication publication) =>
        from terms in Terms(kind)
        from letters in publication == SchemaPublication.V2026 ? Gen.Elements(false, false, true) : Gen.Constant(false)
        from issuer in Parties.Issuer(kind, IssuerId(kind, terms, letters))
        from receiver in Parties.Receiver(ReceiverId(kind, terms, letters))
        from hasReceiver in Gen.Elements(true, true, !MayLackReceiver(kind))
        from situation in Gen.Elements(Situacion.Normal, Situacion.Normal, Situacion.Contingencia, Situacion.SinInternet)
        from instant in Basics.Instant()
        from number in Numbers(kind)
        from security in Basics.Digits(8)
        from body in Body.Of(kind, terms)
        from references in References(kind, publication, situation, issuer.Identificacion.Tipo)
        from others in kind == ComprobanteKind.ReciboPago ? Gen.Constant<Otros?>(null) : Basics.MaybePart(Body.Others)
        from words in Basics.Text(5, 100)
        let owner = kind == ComprobanteKind.FacturaCompra ? receiver.Identificacion! : issuer.Identificacion
        select Arithmetic.Complete(body with
        {
            Kind = kind,
            Clave = Clave.Compose(instant, owner.Numero, number, situation, security),
            NumeroConsecutivo = number,
            FechaEmision = CostaRicaTime.Of(instant),
            CodigoActividadEmisor = "6201.0",
            CodigoActividadReceptor = "4711.1",
            Emisor = issuer,
            Receptor = hasReceiver ? receiver : null,
            CondicionVenta = terms,
            CondicionVentaOtros = terms == "99" ? words : null,
            PlazoCredito = terms is "02" or "10" ? 30 : null,
            InformacionReferencia = references,
            Otros = others,
        });

    private static Gen<string> Terms(ComprobanteKind kind) => kind switch
    {
        ComprobanteKind.ReciboPago => Basics.Code("09 11"),
        ComprobanteKind.Factura => Basics.Code("01 02 03 04 05 06 07 08 10 12 14 15 99"),
        ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito => Basics.Code("01 02 03 08 09 10 11 12 13 14 15 99"),
        ComprobanteKind.FacturaCompra => Basics.Code("01 02 13 14 99"),
        _ => Basics.Code("01 02 03 04 05 06 07 08 10 14 15 99"),
    };

    private static Gen<Identificacion> IssuerId(ComprobanteKind kind, string terms, bool letters) =>
        Parties.Id(kind != ComprobanteKind.FacturaCompra ? "01 02 03 04" : terms == "13" ? "01 06" : "01 05", letters);

    private static Gen<Identificacion> ReceiverId(ComprobanteKind kind, string terms, bool letters) => Parties.Id(
        kind switch
        {
            ComprobanteKind.FacturaCompra or ComprobanteKind.ReciboPago => "01 02 03 04",
            ComprobanteKind.FacturaExportacion => "01 02 05",
            ComprobanteKind.Factura when terms != "12" => "01 02 03 04",
            _ => "01 02 03 04 05",
        },
        letters);

    private static bool MayLackReceiver(ComprobanteKind kind) =>
        kind is ComprobanteKind.Tiquete or ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito or ComprobanteKind.FacturaExportacion;

    private static Gen<Consecutivo> Numbers(ComprobanteKind kind) =>
        from establishment in Gen.Choose(1, 999)
        from terminal in Gen.Choose(1, 99_999)
        from number in Gen.Choose(1, int.MaxValue)
        select Consecutivo.Of(establishment, terminal, kind, number);

    private static Gen<IReadOnlyList<InformacionReferencia>> References(ComprobanteKind kind, SchemaPublication publication, Situacion situation, string issuer) =>
        from some in Basics.List(Reference(kind, publication), 1, 4)
        from instant in Basics.Instant()
        let special = issuer == "05" ? ("16", "11") : situation == Situacion.Contingencia ? ("08", "05") : ((string, string)?)null
        select (IReadOnlyList<InformacionReferencia>)(special is var (type, code)
            ? [.. some, Referring(type, "FACT-0001", instant) with { Codigo = code }, .. Both(issuer, situation, instant)]
            : some);

    private static InformacionReferencia[] Both(string issuer, Situacion situation, DateTimeOffset instant) =>
        issuer == "05" && situation == Situacion.Contingencia ? [Referring("08", "PROV-1", instant) with { Codigo = "05" }] : [];

    private static Gen<InformacionReferencia> Reference(ComprobanteKind kind, SchemaPublication publication) =>
        from type in Basics.Code(Types(kind, publication))
        from clave in Basics.Digits(41)
        from instant in Basics.Instant()
        from code in Basics.Code(Codes(kind, publication))
        from reason in Basics.Text(1, 180)
        from words in Basics.Text(5, 100)
        select Referring(type, $"506010126{clave}", instant) with
        {
            TipoDocRefOTRO = type == "99" ? words : null,
            Codigo = code,
            CodigoReferenciaOTRO = code == "99" ? words : null,
            Razon = reason,
        };

    private static InformacionReferencia Referring(string type, string number, DateTimeOffset instant) =>
        new() { TipoDocIR = type, Numero = number, FechaEmisionIR = instant, Codigo = "04", Razon = "Referencia" };

    private static string Types(ComprobanteKind kind, SchemaPublication publication) =>
        kind == ComprobanteKind.ReciboPago ? "01 02 03 04 07 08 10"
            : "01 02 03 04 05 06 07 08 10 11 12 13 14 15 17 18 99" + (publication == SchemaPublication.V2026 ? " 19 20" : "");

    private static string Codes(ComprobanteKind kind, SchemaPublication publication) =>
        FirstReferences + (kind == ComprobanteKind.NotaCredito ? " 12 99" : " 99") + (publication == SchemaPublication.V2026 ? " 13 14 15 16" : "")
        + (publication == SchemaPublication.V2026 && kind == ComprobanteKind.ReciboPago ? " 17" : "");
}
