using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>What is sold and how it is paid; everything else is set by <see cref="Documents"/>.</summary>
internal static class Body
{
    private static readonly Gen<OtroCargo> Charge =
        from type in Basics.Code("01 02 03 04 05 06 07 08 09 10 99")
        from third in Parties.Id("01 02 05", letters: false)
        from name in Basics.Text(5, 100)
        from detail in Basics.Text(1, 160)
        from share in Basics.Rate(50)
        from amount in Basics.Money(100_000)
        select new OtroCargo
        {
            TipoDocumentoOC = type,
            TipoDocumentoOTROS = type == "99" ? name : null,
            IdentificacionTercero = type == "04" ? third : null,
            NombreTercero = type == "04" ? name : null,
            Detalle = detail,
            PorcentajeOC = type == "06" ? share : null,
            MontoCargo = amount,
        };

    private static readonly Gen<OtroTexto> Note =
        from text in Basics.Text(1, 500)
        from code in Basics.Maybe(Basics.Text(1, 20))
        select new OtroTexto(text, code);

    public static readonly Gen<Otros> Others =
        from texts in Basics.List(Note, 0, 3)
        from contents in Basics.List(Note, 0, 2)
        select new Otros { OtroTexto = texts, OtroContenido = contents };

    private static readonly Gen<CodigoTipoMoneda> Currency =
        from code in Gen.Frequency((2, Gen.Constant("CRC")), (1, Gen.Elements(CostaRica.Catalogues.Moneda.Entries.Select(one => one.Code).ToArray())))
        from rate in Basics.Money(1000)
        select code == "CRC" ? CodigoTipoMoneda.Colones : new CodigoTipoMoneda(code, rate + 1);

    public static Gen<Comprobante> Of(ComprobanteKind kind, string terms) =>
        from lines in Basics.List(Lines.Of(kind), 1, 5)
        from charges in kind == ComprobanteKind.ReciboPago ? Gen.Constant<IReadOnlyList<OtroCargo>>([]) : Basics.List(Charge, 0, 3)
        from isWithoutLines in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(MayLackLines(kind))))
        from currency in Currency
        from means in Basics.List(Basics.Code("01 02 03 04 05 06 07 99"), 1, 4)
        from provider in Basics.Id("02", letters: false)
        let deposit = new OtroCargo { TipoDocumentoOC = "08", Detalle = "Depósito", MontoCargo = 1000 }
        let draft = Draft(isWithoutLines ? [] : Numbered(lines), isWithoutLines ? [.. charges, deposit] : charges, currency, kind, terms, provider)
        select draft with { ResumenFactura = draft.ResumenFactura with { MedioPago = Payments(means, Arithmetic.Complete(draft).ResumenFactura.TotalComprobante) } };

    private static bool MayLackLines(ComprobanteKind kind) =>
        kind is ComprobanteKind.Factura or ComprobanteKind.Tiquete or ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito;

    private static IReadOnlyList<LineaDetalle> Numbered(IReadOnlyList<LineaDetalle> lines) => [.. lines.Select((line, at) => line with { NumeroLinea = at + 1 })];

    // All but the last have a tenth each; the last takes the rest.
    private static IReadOnlyList<MedioPago> Payments(IReadOnlyList<string> means, decimal total)
    {
        var tenth = Math.Round(total / 10, 5, MidpointRounding.ToZero);
        var several = tenth > 0 ? means : means.Take(1);
        return [.. several.Select((type, at) => new MedioPago(type, type == "99" ? "Otro medio" : null, at < several.Count() - 1 ? tenth : null))];
    }

    private static Comprobante Draft(
        IReadOnlyList<LineaDetalle> lines, IReadOnlyList<OtroCargo> charges, CodigoTipoMoneda currency, ComprobanteKind kind, string terms, string provider)
    {
        var number = Consecutivo.Of(1, 1, kind, 1);
        return new Comprobante
        {
            Kind = kind,
            Clave = Clave.Compose(DateTimeOffset.UnixEpoch.AddYears(56), provider, number, Situacion.Normal, "00000001"),
            ProveedorSistemas = provider,
            NumeroConsecutivo = number,
            FechaEmision = DateTimeOffset.UnixEpoch,
            Emisor = new Emisor { Nombre = "Emisor", Identificacion = new Identificacion("02", provider) },
            CondicionVenta = terms,
            DetalleServicio = lines,
            OtrosCargos = charges,
            ResumenFactura = new ResumenFactura { CodigoTipoMoneda = currency },
        };
    }
}
