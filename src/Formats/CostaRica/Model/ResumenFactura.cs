namespace Quittance.Formats.CostaRica;

/// <summary>Currency, totals and means of payment. A draft gives currency, means of payment and <see cref="TotalIVADevuelto"/>.</summary>
public sealed record ResumenFactura
{
    /// <summary>The currency of all amounts.</summary>
    public required CodigoTipoMoneda CodigoTipoMoneda { get; init; }

    /// <summary>Services taxed, before discounts.</summary>
    public decimal? TotalServGravados { get; init; }

    /// <summary>Services exempt (rate 10).</summary>
    public decimal? TotalServExentos { get; init; }

    /// <summary>Services exonerated.</summary>
    public decimal? TotalServExonerado { get; init; }

    /// <summary>Services not subject to VAT (rates 01 and 11).</summary>
    public decimal? TotalServNoSujeto { get; init; }

    /// <summary>Goods taxed, before discounts.</summary>
    public decimal? TotalMercanciasGravadas { get; init; }

    /// <summary>Goods exempt (rate 10).</summary>
    public decimal? TotalMercanciasExentas { get; init; }

    /// <summary>Goods exonerated.</summary>
    public decimal? TotalMercExonerada { get; init; }

    /// <summary>Goods not subject to VAT (rates 01 and 11).</summary>
    public decimal? TotalMercNoSujeta { get; init; }

    /// <summary>Services and goods taxed.</summary>
    public decimal? TotalGravado { get; init; }

    /// <summary>Services and goods exempt.</summary>
    public decimal? TotalExento { get; init; }

    /// <summary>Services and goods exonerated.</summary>
    public decimal? TotalExonerado { get; init; }

    /// <summary>Services and goods not subject to VAT.</summary>
    public decimal? TotalNoSujeto { get; init; }

    /// <summary>All lines before discounts.</summary>
    public decimal TotalVenta { get; init; }

    /// <summary>All discounts.</summary>
    public decimal? TotalDescuentos { get; init; }

    /// <summary>After discounts.</summary>
    public decimal TotalVentaNeta { get; init; }

    /// <summary>The tax by code and rate, net of what is exonerated or borne by the seller.</summary>
    public IReadOnlyList<TotalDesgloseImpuesto> TotalDesgloseImpuesto { get; init; } = [];

    /// <summary>All tax.</summary>
    public decimal? TotalImpuesto { get; init; }

    /// <summary>Tax the seller bears or the factory charged.</summary>
    public decimal? TotalImpAsumEmisorFabrica { get; init; }

    /// <summary>Given, not computed: VAT of medical services paid by card, given back to the buyer.</summary>
    public decimal? TotalIVADevuelto { get; init; }

    /// <summary>All other charges.</summary>
    public decimal? TotalOtrosCargos { get; init; }

    /// <summary>How it is paid, at most four ways.</summary>
    public IReadOnlyList<MedioPago> MedioPago { get; init; } = [];

    /// <summary>To be paid.</summary>
    public decimal TotalComprobante { get; init; }
}

/// <summary>The tax of one code and rate.</summary>
/// <param name="Codigo">The tax.</param>
/// <param name="CodigoTarifaIVA">The rate of VAT; null for other taxes.</param>
/// <param name="TotalMontoImpuesto">The amount.</param>
public sealed record TotalDesgloseImpuesto(string Codigo, string? CodigoTarifaIVA, decimal TotalMontoImpuesto);

/// <summary>A means of payment.</summary>
/// <param name="TipoMedioPago">01 cash, 02 card, and so on.</param>
/// <param name="MedioPagoOtros">In words, with 99.</param>
/// <param name="TotalMedioPago">The amount; in a draft one may be null and takes the rest.</param>
public sealed record MedioPago(string? TipoMedioPago, string? MedioPagoOtros = null, decimal? TotalMedioPago = null);
