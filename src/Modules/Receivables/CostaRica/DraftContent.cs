using Quittance.Formats.CostaRica;

namespace Quittance.Receivables.CostaRica;

/// <summary>
/// What a person writes of a document; the names are those of the authority's annex. Amounts that follow from others are left out, and so is
/// what the program knows: issuer, number, key and date.
/// </summary>
internal sealed record DraftContent
{
    /// <summary>Economic activity under which it is issued; null for the issuer's own.</summary>
    public string? CodigoActividadEmisor { get; init; }

    /// <summary>Economic activity of the receiver.</summary>
    public string? CodigoActividadReceptor { get; init; }

    /// <summary>The seller, only where the buyer writes the document (factura de compra).</summary>
    public Emisor? Emisor { get; init; }

    /// <summary>The customer.</summary>
    public Receptor? Receptor { get; init; }

    /// <summary>Terms of sale; 01 is cash.</summary>
    public string CondicionVenta { get; init; } = "01";

    /// <summary>The terms in words, with 99.</summary>
    public string? CondicionVentaOtros { get; init; }

    /// <summary>Days of credit, with 02 and 10.</summary>
    public int? PlazoCredito { get; init; }

    /// <summary>Currency and rate of exchange; null for colones.</summary>
    public CodigoTipoMoneda? CodigoTipoMoneda { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<LineaDetalle> DetalleServicio { get; init; } = [];

    /// <summary>Charges besides the lines.</summary>
    public IReadOnlyList<OtroCargo> OtrosCargos { get; init; } = [];

    /// <summary>How it is paid.</summary>
    public IReadOnlyList<MedioPago> MedioPago { get; init; } = [];

    /// <summary>VAT given back to the buyer (medical services paid by card).</summary>
    public decimal? TotalIVADevuelto { get; init; }

    /// <summary>Documents this one concerns.</summary>
    public IReadOnlyList<InformacionReferencia> InformacionReferencia { get; init; } = [];

    /// <summary>Free content for the parties.</summary>
    public Otros? Otros { get; init; }
}
