using Quittance.Formats.CostaRica;
using Quittance.Receivables.CostaRica;
using Quittance.Receivables.Issued;
using static Quittance.Receivables.Imports.ImportColumns;

namespace Quittance.Receivables.Imports;

/// <summary>From the rows of one document to the draft that they describe.</summary>
internal static class DocumentRows
{
    private const string Vat = "01";

    private static readonly Dictionary<string, ComprobanteKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["factura"] = ComprobanteKind.Factura,
        ["FE"] = ComprobanteKind.Factura,
        ["tiquete"] = ComprobanteKind.Tiquete,
        ["TE"] = ComprobanteKind.Tiquete,
        ["notaCredito"] = ComprobanteKind.NotaCredito,
        ["NC"] = ComprobanteKind.NotaCredito,
        ["notaDebito"] = ComprobanteKind.NotaDebito,
        ["ND"] = ComprobanteKind.NotaDebito,
        ["facturaExportacion"] = ComprobanteKind.FacturaExportacion,
        ["FEE"] = ComprobanteKind.FacturaExportacion,
    };

    private static readonly Dictionary<string, Situacion> Situations = Enum.GetValues<Situacion>().ToDictionary(Words.Of, StringComparer.OrdinalIgnoreCase);

    public static DraftDocument.Request Read(IReadOnlyList<RowValues> rows)
    {
        var first = rows[0];
        return new DraftDocument.Request(
            first.Word(Kind, Kinds) ?? ComprobanteKind.Factura,
            new DraftContent
            {
                CodigoActividadReceptor = first.Text(CustomerActivity),
                Receptor = CustomerOf(first),
                CondicionVenta = first.Code(Terms, 2) ?? "01",
                PlazoCredito = first.Whole(CreditDays, 1, 99_999),
                CodigoTipoMoneda = CurrencyOf(first),
                DetalleServicio = [.. rows.Select(LineOf)],
                MedioPago = first.Code(Payment, 2) is { } payment ? [new MedioPago(payment)] : [],
                InformacionReferencia = ReferenceOf(first) is { } reference ? [reference] : [],
            },
            first.Whole(Establishment, 1, 999) ?? 1,
            first.Whole(Terminal, 1, 99_999) ?? 1,
            first.Word(Situation, Situations) ?? Situacion.Normal);
    }

    private static Receptor? CustomerOf(RowValues row)
    {
        var (name, number) = (row.Text(CustomerName), row.Text(CustomerId)?.Replace("-", "", StringComparison.Ordinal));
        if (name is null && number is null)
            return null;
        return new Receptor
        {
            Nombre = name ?? "",
            Identificacion = number is null ? null : new Identificacion(row.Code(CustomerIdType, 2) ?? "02", number),
            CorreoElectronico = row.Text(CustomerEmail),
            Ubicacion = row.Text(Province) is { } province
                ? new Ubicacion(province, row.Code(Canton, 2) ?? "", row.Code(District, 2) ?? "", row.Text(Address) ?? "")
                : null,
        };
    }

    private static CodigoTipoMoneda? CurrencyOf(RowValues row)
    {
        var (currency, rate) = (row.Text(Currency)?.ToUpperInvariant(), row.Amount(ExchangeRate));
        return currency is null ? null : new CodigoTipoMoneda(currency, rate ?? (currency == "CRC" ? 1 : 0));
    }

    private static LineaDetalle LineOf(RowValues row, int at)
    {
        var (discount, rate) = (row.Amount(Discount), row.Code(VatRate, 2));
        return new LineaDetalle
        {
            NumeroLinea = at + 1,
            CodigoCABYS = row.Code(Cabys, 13),
            Detalle = row.Text(Description, isRequired: true) ?? "",
            Cantidad = row.Amount(Quantity, isRequired: true),
            UnidadMedida = row.Text(Unit) ?? "Unid",
            PrecioUnitario = row.Amount(UnitPrice, isRequired: true),
            Descuento = discount is > 0 ? [new Descuento(discount.Value, row.Code(DiscountCode, 2) ?? "07")] : [],
            Impuesto = rate is null ? [] : [new Impuesto { Codigo = Vat, CodigoTarifaIVA = rate }],
        };
    }

    private static InformacionReferencia? ReferenceOf(RowValues row)
    {
        var (type, day) = (row.Code(NamedType, 2), row.Day(NamedDate));
        if (type is null)
            return null;
        return new InformacionReferencia
        {
            TipoDocIR = type,
            Numero = row.Text(NamedNumber),
            FechaEmisionIR = day is { } known ? new DateTimeOffset(known.ToDateTime(new TimeOnly(12, 0)), CostaRicaTime.Offset) : default,
            Codigo = row.Code(NamedReason, 2),
            Razon = row.Text(NamedWords),
        };
    }
}
