namespace Quittance.Formats.CostaRica;

/// <summary>What a receiver says to a comprobante.</summary>
public enum MensajeReceptorKind
{
    /// <summary>Accepted; number type 05.</summary>
    Aceptado = 1,

    /// <summary>Accepted in part; number type 06.</summary>
    AceptadoParcialmente = 2,

    /// <summary>Rejected; number type 07.</summary>
    Rechazado = 3,
}

/// <summary>MR: what the receiver of a comprobante says to it.</summary>
public sealed record MensajeReceptor
{
    /// <summary>The clave of the comprobante.</summary>
    public required Clave Clave { get; init; }

    /// <summary>The id of its issuer.</summary>
    public required string NumeroCedulaEmisor { get; init; }

    /// <summary>When this message is emitted.</summary>
    public required DateTimeOffset FechaEmisionDoc { get; init; }

    /// <summary>What the receiver says.</summary>
    public required MensajeReceptorKind Mensaje { get; init; }

    /// <summary>Why, 5 to 160 characters; needed unless all is accepted.</summary>
    public string? DetalleMensaje { get; init; }

    /// <summary>The tax of the comprobante.</summary>
    public decimal? MontoTotalImpuesto { get; init; }

    /// <summary>The receiver's economic activity.</summary>
    public string? CodigoActividad { get; init; }

    /// <summary>01 full credit, 02 partial credit, 03 capital goods, 04 expense without credit, 05 in proportion.</summary>
    public string? CondicionImpuesto { get; init; }

    /// <summary>The tax the receiver takes as credit.</summary>
    public decimal? MontoTotalImpuestoAcreditar { get; init; }

    /// <summary>The expense the receiver takes.</summary>
    public decimal? MontoTotalDeGastoAplicable { get; init; }

    /// <summary>The total of the comprobante.</summary>
    public required decimal TotalFactura { get; init; }

    /// <summary>The receiver's id; the schema knows digits only.</summary>
    public required string NumeroCedulaReceptor { get; init; }

    /// <summary>The number of this message, type 05, 06 or 07.</summary>
    public required Consecutivo NumeroConsecutivoReceptor { get; init; }
}

/// <summary>What the authority decided.</summary>
public enum MensajeHaciendaKind
{
    /// <summary>Accepted; the text may hold warnings.</summary>
    Aceptado = 1,

    /// <summary>Rejected.</summary>
    Rechazado = 3,
}

/// <summary>MH: the authority's answer to a comprobante or to a receiver's message.</summary>
public sealed record MensajeHacienda
{
    /// <summary>The clave of what was sent.</summary>
    public required string Clave { get; init; }

    /// <summary>The issuer's name; <c>DESCONOCIDO</c> when the XML could not even be parsed.</summary>
    public required string NombreEmisor { get; init; }

    /// <summary>The sort of the issuer's id.</summary>
    public required string TipoIdentificacionEmisor { get; init; }

    /// <summary>The issuer's id.</summary>
    public required string NumeroCedulaEmisor { get; init; }

    /// <summary>The receiver's name.</summary>
    public string? NombreReceptor { get; init; }

    /// <summary>The sort of the receiver's id.</summary>
    public string? TipoIdentificacionReceptor { get; init; }

    /// <summary>The receiver's id.</summary>
    public string? NumeroCedulaReceptor { get; init; }

    /// <summary>What was decided.</summary>
    public required MensajeHaciendaKind Mensaje { get; init; }

    /// <summary>The same in a word.</summary>
    public required string EstadoMensaje { get; init; }

    /// <summary>Reasons and warnings; the authority's own table inside a text.</summary>
    public required string DetalleMensaje { get; init; }

    /// <summary>The tax of what was sent.</summary>
    public decimal? MontoTotalImpuesto { get; init; }

    /// <summary>Its total.</summary>
    public required decimal TotalFactura { get; init; }
}
