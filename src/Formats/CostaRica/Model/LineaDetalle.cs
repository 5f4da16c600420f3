namespace Quittance.Formats.CostaRica;

/// <summary>One line. A REP has only the text, the amounts and the taxes.</summary>
public sealed record LineaDetalle
{
    /// <summary>From 1.</summary>
    public required int NumeroLinea { get; init; }

    /// <summary>Customs tariff heading, twelve characters; goods in a FEE, NC or ND.</summary>
    public string? PartidaArancelaria { get; init; }

    /// <summary>The national catalogue of goods and services, 13 digits; the first tells goods (0 to 4) from services (5 to 9).</summary>
    public string? CodigoCABYS { get; init; }

    /// <summary>Article numbers of the parties, at most five.</summary>
    public IReadOnlyList<CodigoComercial> CodigoComercial { get; init; } = [];

    /// <summary>How many, with at most three decimals; null in a REP.</summary>
    public decimal? Cantidad { get; init; }

    /// <summary>The unit by the authority's list, where case matters: <c>Unid</c>, <c>Sp</c>, <c>Kg</c>.</summary>
    public string? UnidadMedida { get; init; }

    /// <summary>What sort of transaction; absent means an ordinary sale.</summary>
    public string? TipoTransaccion { get; init; }

    /// <summary>The parties' own unit, at most 20 characters.</summary>
    public string? UnidadMedidaComercial { get; init; }

    /// <summary>What it is, 3 to 200 characters.</summary>
    public required string Detalle { get; init; }

    /// <summary>Numbers of vehicles or series, 17 characters each at most.</summary>
    public IReadOnlyList<string> NumeroVINoSerie { get; init; } = [];

    /// <summary>Registration of a medicine.</summary>
    public string? RegistroMedicamento { get; init; }

    /// <summary>Its pharmaceutical form, a code.</summary>
    public string? FormaFarmaceutica { get; init; }

    /// <summary>What a package is made of, per one unit of the line; at most twenty.</summary>
    public IReadOnlyList<LineaDetalleSurtido> DetalleSurtido { get; init; } = [];

    /// <summary>The price of one unit; null in a REP.</summary>
    public decimal? PrecioUnitario { get; init; }

    /// <summary>Computed: quantity times price. In a REP it is given: the instalment without tax.</summary>
    public decimal MontoTotal { get; init; }

    /// <summary>Discounts, at most five.</summary>
    public IReadOnlyList<Descuento> Descuento { get; init; } = [];

    /// <summary>Computed: after discounts.</summary>
    public decimal SubTotal { get; init; }

    /// <summary>01: VAT is charged at the factory; 02: it was already.</summary>
    public string? IVACobradoFabrica { get; init; }

    /// <summary>Computed, except with tax 07 and with <see cref="IVACobradoFabrica"/> 01, where it is given.</summary>
    public decimal? BaseImponible { get; init; }

    /// <summary>The taxes.</summary>
    public IReadOnlyList<Impuesto> Impuesto { get; init; } = [];

    /// <summary>Computed: tax that the seller bears himself, on gifts, or that the factory charged.</summary>
    public decimal? ImpuestoAsumidoEmisorFabrica { get; init; }

    /// <summary>Computed: the taxes without what is exonerated or borne by the seller.</summary>
    public decimal? ImpuestoNeto { get; init; }

    /// <summary>Computed: with tax.</summary>
    public decimal MontoTotalLinea { get; init; }
}

/// <summary>An article number.</summary>
/// <param name="Tipo">01 the seller's, 02 the buyer's, 03 the industry's, 04 internal, 99 other.</param>
/// <param name="Codigo">At most 20 characters.</param>
public sealed record CodigoComercial(string Tipo, string Codigo);

/// <summary>A discount of a line.</summary>
/// <param name="MontoDescuento">The amount for the whole line.</param>
/// <param name="CodigoDescuento">01 gift, 04 volume, and so on.</param>
/// <param name="CodigoDescuentoOTRO">What sort, with 99, 5 to 100 characters.</param>
/// <param name="NaturalezaDescuento">Why, 3 to 80 characters; needed with 99.</param>
public sealed record Descuento(decimal MontoDescuento, string CodigoDescuento, string? CodigoDescuentoOTRO = null, string? NaturalezaDescuento = null);

/// <summary>A tax on a line.</summary>
public sealed record Impuesto
{
    /// <summary>01 VAT, 02 selective consumption tax, and so on.</summary>
    public required string Codigo { get; init; }

    /// <summary>Which tax, with 99.</summary>
    public string? CodigoImpuestoOTRO { get; init; }

    /// <summary>The rate of VAT by its code: 08 is 13 %.</summary>
    public string? CodigoTarifaIVA { get; init; }

    /// <summary>The rate in per cent: 13. Where <see cref="CodigoTarifaIVA"/> tells it, it is computed.</summary>
    public decimal? Tarifa { get; init; }

    /// <summary>The factor for used goods (tax 08), four decimals.</summary>
    public decimal? FactorCalculoIVA { get; init; }

    /// <summary>The figures of taxes by volume or unit.</summary>
    public DatosImpuestoEspecifico? DatosImpuestoEspecifico { get; init; }

    /// <summary>Computed: the tax, before exoneration.</summary>
    public decimal Monto { get; init; }

    /// <summary>What would be due without the export.</summary>
    public decimal? MontoExportacion { get; init; }

    /// <summary>The document that frees the buyer from this tax.</summary>
    public Exoneracion? Exoneracion { get; init; }
}

/// <summary>The figures of a tax by volume or unit.</summary>
/// <param name="CantidadUnidadMedida">Quantity in the tax's own unit.</param>
/// <param name="ImpuestoUnidad">Tax for one of those.</param>
/// <param name="Porcentaje">Strength of alcohol in per cent.</param>
/// <param name="Proporcion">Millilitres of pure alcohol.</param>
/// <param name="VolumenUnidadConsumo">Volume of one portion.</param>
public sealed record DatosImpuestoEspecifico(
    decimal CantidadUnidadMedida,
    decimal ImpuestoUnidad,
    decimal? Porcentaje = null,
    decimal? Proporcion = null,
    decimal? VolumenUnidadConsumo = null);

/// <summary>What frees a buyer from a tax, wholly or in part.</summary>
public sealed record Exoneracion
{
    /// <summary>The sort of document: 04 local authorisation, 08 free zone, and so on.</summary>
    public required string TipoDocumentoEX1 { get; init; }

    /// <summary>The sort in words, with 99.</summary>
    public string? TipoDocumentoOTRO { get; init; }

    /// <summary>Its number, or that of the law; 3 to 40 characters.</summary>
    public required string NumeroDocumento { get; init; }

    /// <summary>Article of the law.</summary>
    public int? Articulo { get; init; }

    /// <summary>Its paragraph.</summary>
    public int? Inciso { get; init; }

    /// <summary>Who gave it: a code, not a name.</summary>
    public required string NombreInstitucion { get; init; }

    /// <summary>Who in words, with 99.</summary>
    public string? NombreInstitucionOtros { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset FechaEmisionEX { get; init; }

    /// <summary>Percentage points of tax that fall away: 13 is all of a tax of 13 %, 6 leaves 7 %.</summary>
    public required decimal TarifaExonerada { get; init; }

    /// <summary>Computed: the tax that falls away.</summary>
    public decimal MontoExoneracion { get; init; }
}
