namespace Quittance.Formats.CostaRica;

/// <summary>
/// A comprobante of version 4.4, of any of the seven kinds; properties have the names of the authority's annex. What a kind has no
/// place for stays null or empty. Amounts are in the currency of <see cref="ResumenFactura"/>, with at most five decimals, never negative.
/// A draft leaves the computed amounts at zero or null; <see cref="Arithmetic.Complete"/> fills them in.
/// </summary>
public sealed record Comprobante
{
    /// <summary>Which of the seven.</summary>
    public required ComprobanteKind Kind { get; init; }

    /// <summary>Its key; the identity everywhere.</summary>
    public required Clave Clave { get; init; }

    /// <summary>The id of whoever made the software, at most 20 characters; the taxpayer's own when made in house.</summary>
    public required string ProveedorSistemas { get; init; }

    /// <summary>Economic activity of the issuer as registered, six characters with the dot: <c>6201.0</c>.</summary>
    public string? CodigoActividadEmisor { get; init; }

    /// <summary>Economic activity of the receiver, who needs it to take the tax as credit.</summary>
    public string? CodigoActividadReceptor { get; init; }

    /// <summary>The number; the same as inside the clave.</summary>
    public required Consecutivo NumeroConsecutivo { get; init; }

    /// <summary>When it is emitted; written in the time of Costa Rica, to the second. Read without an offset, it is that time.</summary>
    public required DateTimeOffset FechaEmision { get; init; }

    /// <summary>The seller; in a FEC the foreign or untaxed seller for whom the buyer writes.</summary>
    public required Emisor Emisor { get; init; }

    /// <summary>The buyer.</summary>
    public Receptor? Receptor { get; init; }

    /// <summary>Terms of sale: 01 cash, 02 credit, and so on.</summary>
    public required string CondicionVenta { get; init; }

    /// <summary>The terms in words, with 99.</summary>
    public string? CondicionVentaOtros { get; init; }

    /// <summary>Days of credit, with 02 and 10.</summary>
    public int? PlazoCredito { get; init; }

    /// <summary>The lines, at most a thousand.</summary>
    public IReadOnlyList<LineaDetalle> DetalleServicio { get; init; } = [];

    /// <summary>Charges besides the lines, at most fifteen.</summary>
    public IReadOnlyList<OtroCargo> OtrosCargos { get; init; } = [];

    /// <summary>Currency, totals and means of payment.</summary>
    public required ResumenFactura ResumenFactura { get; init; }

    /// <summary>Other documents this one concerns, at most ten.</summary>
    public IReadOnlyList<InformacionReferencia> InformacionReferencia { get; init; } = [];

    /// <summary>Whatever the parties tell each other besides.</summary>
    public Otros? Otros { get; init; }
}

/// <summary>Currency of all amounts.</summary>
/// <param name="CodigoMoneda">ISO 4217: <c>CRC</c>.</param>
/// <param name="TipoCambio">Colones for one unit; 1 for colones.</param>
public sealed record CodigoTipoMoneda(string CodigoMoneda, decimal TipoCambio)
{
    /// <summary>Colones.</summary>
    public static CodigoTipoMoneda Colones { get; } = new("CRC", 1);
}

/// <summary>Another document this one concerns.</summary>
public sealed record InformacionReferencia
{
    /// <summary>What it is: 01 FE, 03 NC, 08 provisional document of a contingency, and so on.</summary>
    public required string TipoDocIR { get; init; }

    /// <summary>What it is in words, with 99.</summary>
    public string? TipoDocRefOTRO { get; init; }

    /// <summary>Its clave, or the number of a document that has none; at most 50 characters.</summary>
    public string? Numero { get; init; }

    /// <summary>When it was emitted.</summary>
    public required DateTimeOffset FechaEmisionIR { get; init; }

    /// <summary>Why it is named: 01 annuls it, 02 corrects its amount, and so on.</summary>
    public string? Codigo { get; init; }

    /// <summary>Why in words, with 99.</summary>
    public string? CodigoReferenciaOTRO { get; init; }

    /// <summary>The reason, at most 180 characters.</summary>
    public string? Razon { get; init; }
}

/// <summary>A charge that is no line: a stamp, a tip, a deposit.</summary>
public sealed record OtroCargo
{
    /// <summary>What it is: 06 service of 10 %, and so on.</summary>
    public required string TipoDocumentoOC { get; init; }

    /// <summary>What it is in words, with 99.</summary>
    public string? TipoDocumentoOTROS { get; init; }

    /// <summary>For whom it is charged, with 04.</summary>
    public Identificacion? IdentificacionTercero { get; init; }

    /// <summary>The name of that third party.</summary>
    public string? NombreTercero { get; init; }

    /// <summary>At most 160 characters.</summary>
    public required string Detalle { get; init; }

    /// <summary>Per cent, where it is a share: 10 means 10 %.</summary>
    public decimal? PorcentajeOC { get; init; }

    /// <summary>The amount.</summary>
    public required decimal MontoCargo { get; init; }
}

/// <summary>Free content for the parties; the authority does not read it.</summary>
public sealed record Otros
{
    /// <summary>Texts, such as an order number.</summary>
    public IReadOnlyList<OtroTexto> OtroTexto { get; init; } = [];

    /// <summary>Texts with structure of their own.</summary>
    public IReadOnlyList<OtroTexto> OtroContenido { get; init; } = [];
}

/// <summary>One free text.</summary>
/// <param name="Texto">At most 500 characters.</param>
/// <param name="Codigo">What the parties call it.</param>
public sealed record OtroTexto(string Texto, string? Codigo = null);
