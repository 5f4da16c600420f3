using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica;

/// <summary>Every table of codes of version 4.4, second publication.</summary>
public static class Catalogues
{
    private static readonly ILookup<string, CodeText> Tables =
        DataFile.Rows("codes.tsv").ToLookup(row => row[0], row => new CodeText(row[1], row[2], row[3]), StringComparer.Ordinal);

    /// <summary>Sorts of id.</summary>
    public static Catalogue TipoIdentificacion { get; } = Table(nameof(TipoIdentificacion));

    /// <summary>Terms of sale; not all are for every kind, see <see cref="CondicionesDe"/>.</summary>
    public static Catalogue CondicionVenta { get; } = Table(nameof(CondicionVenta));

    /// <summary>Means of payment.</summary>
    public static Catalogue TipoMedioPago { get; } = Table(nameof(TipoMedioPago));

    /// <summary>Taxes.</summary>
    public static Catalogue Impuesto { get; } = Table(nameof(Impuesto));

    /// <summary>Rates of VAT; <see cref="Arithmetic.RateOf"/> has the figures.</summary>
    public static Catalogue TarifaIVA { get; } = Table(nameof(TarifaIVA));

    /// <summary>Documents that exonerate.</summary>
    public static Catalogue TipoExoneracion { get; } = Table(nameof(TipoExoneracion));

    /// <summary>Bodies that exonerate.</summary>
    public static Catalogue Institucion { get; } = Table(nameof(Institucion));

    /// <summary>Sorts of discount.</summary>
    public static Catalogue Descuento { get; } = Table(nameof(Descuento));

    /// <summary>Other charges.</summary>
    public static Catalogue TipoOtrosCargos { get; } = Table(nameof(TipoOtrosCargos));

    /// <summary>Documents that may be referred to.</summary>
    public static Catalogue TipoDocReferencia { get; } = Table(nameof(TipoDocReferencia));

    /// <summary>Reasons to refer to a document.</summary>
    public static Catalogue CodigoReferencia { get; } = Table(nameof(CodigoReferencia));

    /// <summary>Sorts of article number.</summary>
    public static Catalogue TipoCodigoComercial { get; } = Table(nameof(TipoCodigoComercial));

    /// <summary>VAT at the factory.</summary>
    public static Catalogue IVACobradoFabrica { get; } = Table(nameof(IVACobradoFabrica));

    /// <summary>Sorts of transaction.</summary>
    public static Catalogue TipoTransaccion { get; } = Table(nameof(TipoTransaccion));

    /// <summary>What a receiver does with the tax.</summary>
    public static Catalogue CondicionImpuesto { get; } = Table(nameof(CondicionImpuesto));

    /// <summary>What a receiver says.</summary>
    public static Catalogue MensajeReceptor { get; } = Table(nameof(MensajeReceptor));

    /// <summary>How a comprobante came to be.</summary>
    public static Catalogue Situacion { get; } = Table(nameof(Situacion));

    /// <summary>Units, where case matters.</summary>
    public static Catalogue UnidadMedida { get; } = Table(nameof(UnidadMedida));

    /// <summary>Currencies.</summary>
    public static Catalogue Moneda { get; } = Table(nameof(Moneda));

    /// <summary>Pharmaceutical forms.</summary>
    public static Catalogue FormaFarmaceutica { get; } = Table(nameof(FormaFarmaceutica));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Catalogue> All { get; } =
    [
        TipoIdentificacion, CondicionVenta, TipoMedioPago, Impuesto, TarifaIVA, TipoExoneracion, Institucion, Descuento, TipoOtrosCargos, TipoDocReferencia,
        CodigoReferencia, TipoCodigoComercial, IVACobradoFabrica, TipoTransaccion, CondicionImpuesto, MensajeReceptor, Situacion, UnidadMedida, Moneda, FormaFarmaceutica,
    ];

    /// <summary>The terms of sale that the schema of a kind knows.</summary>
    public static IEnumerable<CodeText> CondicionesDe(ComprobanteKind kind) =>
        CondicionVenta.Entries.Where(entry => CodeTypes.Condition.In(kind.AsSet(), SchemaPublication.V2026).Codes!.Contains(entry.Code));

    private static Catalogue Table(string name) => new(name, [.. Tables[name]]);
}
