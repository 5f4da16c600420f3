namespace Quittance.Formats.CostaRica;

/// <summary>One component of a package (surtido). Quantities and amounts are those of one package.</summary>
public sealed record LineaDetalleSurtido
{
    /// <summary>The catalogue's code, 13 digits.</summary>
    public required string CodigoCABYSSurtido { get; init; }

    /// <summary>Article numbers, at most five.</summary>
    public IReadOnlyList<CodigoComercialSurtido> CodigoComercialSurtido { get; init; } = [];

    /// <summary>How many in one package, at most three decimals.</summary>
    public required decimal CantidadSurtido { get; init; }

    /// <summary>The unit.</summary>
    public required string UnidadMedidaSurtido { get; init; }

    /// <summary>The parties' own unit.</summary>
    public string? UnidadMedidaComercialSurtido { get; init; }

    /// <summary>What it is, 3 to 200 characters.</summary>
    public required string DetalleSurtido { get; init; }

    /// <summary>The price of one.</summary>
    public required decimal PrecioUnitarioSurtido { get; init; }

    /// <summary>Computed: quantity times price.</summary>
    public decimal MontoTotalSurtido { get; init; }

    /// <summary>Discounts, at most five.</summary>
    public IReadOnlyList<DescuentoSurtido> DescuentoSurtido { get; init; } = [];

    /// <summary>Computed: after discounts.</summary>
    public decimal SubTotalSurtido { get; init; }

    /// <summary>01: VAT is charged at the factory; 02: it was already.</summary>
    public string? IVACobradoFabricaSurtido { get; init; }

    /// <summary>Computed: what the VAT is reckoned from; null in a FEE.</summary>
    public decimal? BaseImponibleSurtido { get; init; }

    /// <summary>The taxes.</summary>
    public IReadOnlyList<ImpuestoSurtido> ImpuestoSurtido { get; init; } = [];
}

/// <summary>An article number of a component.</summary>
/// <param name="TipoSurtido">01 the seller's, 02 the buyer's, 03 the industry's, 04 internal, 99 other.</param>
/// <param name="CodigoSurtido">1 to 20 characters.</param>
public sealed record CodigoComercialSurtido(string TipoSurtido, string CodigoSurtido);

/// <summary>A discount of a component.</summary>
/// <param name="MontoDescuentoSurtido">The amount.</param>
/// <param name="CodigoDescuentoSurtido">01 gift, 04 volume, and so on.</param>
/// <param name="DescuentoSurtidoOtros">What sort, with 99.</param>
public sealed record DescuentoSurtido(decimal MontoDescuentoSurtido, string CodigoDescuentoSurtido, string? DescuentoSurtidoOtros = null);

/// <summary>A tax of a component.</summary>
public sealed record ImpuestoSurtido
{
    /// <summary>01 VAT, 02 selective consumption tax, and so on.</summary>
    public required string CodigoImpuestoSurtido { get; init; }

    /// <summary>Which tax, with 99.</summary>
    public string? CodigoImpuestoOTROSurtido { get; init; }

    /// <summary>The rate of VAT by its code.</summary>
    public string? CodigoTarifaIVASurtido { get; init; }

    /// <summary>The rate in per cent. Where <see cref="CodigoTarifaIVASurtido"/> tells it, it is computed.</summary>
    public decimal? TarifaSurtido { get; init; }

    /// <summary>The figures of taxes by volume or unit.</summary>
    public DatosImpuestoEspecificoSurtido? DatosImpuestoEspecificoSurtido { get; init; }

    /// <summary>Computed: the tax.</summary>
    public decimal MontoImpuestoSurtido { get; init; }
}

/// <summary>The figures of a tax by volume or unit.</summary>
/// <param name="CantidadUnidadMedidaSurtido">Quantity in the tax's own unit.</param>
/// <param name="ImpuestoUnidadSurtido">Tax for one of those.</param>
/// <param name="PorcentajeSurtido">Strength of alcohol in per cent.</param>
/// <param name="ProporcionSurtido">Millilitres of pure alcohol.</param>
/// <param name="VolumenUnidadConsumoSurtido">Volume of one portion.</param>
public sealed record DatosImpuestoEspecificoSurtido(
    decimal CantidadUnidadMedidaSurtido,
    decimal ImpuestoUnidadSurtido,
    decimal? PorcentajeSurtido = null,
    decimal? ProporcionSurtido = null,
    decimal? VolumenUnidadConsumoSurtido = null);
