namespace Quittance.Formats.CostaRica;

/// <summary>The seven kinds of comprobante electrónico of version 4.4 that a taxpayer issues.</summary>
public enum ComprobanteKind
{
    /// <summary>FE, type 01: invoice.</summary>
    Factura,

    /// <summary>TE, type 04: till receipt, which gives its buyer no tax credit.</summary>
    Tiquete,

    /// <summary>NC, type 03: credit note.</summary>
    NotaCredito,

    /// <summary>ND, type 02: debit note.</summary>
    NotaDebito,

    /// <summary>FEC, type 08: self-billed purchase from someone who does not invoice here; the buyer numbers and signs it.</summary>
    FacturaCompra,

    /// <summary>FEE, type 09: export invoice.</summary>
    FacturaExportacion,

    /// <summary>REP, type 10: receipt for a payment of a sale whose VAT falls due when it is paid.</summary>
    ReciboPago,
}

/// <summary>What the authority's annex fixes for each kind.</summary>
public static class ComprobanteKinds
{
    private const string Namespaces = "https://cdn.comprobanteselectronicos.go.cr/xml-schemas/v4.4/";

    private static readonly (string Code, string Abbreviation, string Root)[] Facts =
    [
        ("01", "FE", "FacturaElectronica"),
        ("04", "TE", "TiqueteElectronico"),
        ("03", "NC", "NotaCreditoElectronica"),
        ("02", "ND", "NotaDebitoElectronica"),
        ("08", "FEC", "FacturaElectronicaCompra"),
        ("09", "FEE", "FacturaElectronicaExportacion"),
        ("10", "REP", "ReciboElectronicoPago"),
    ];

    /// <summary>All seven.</summary>
    public static IReadOnlyList<ComprobanteKind> All { get; } = Enum.GetValues<ComprobanteKind>();

    /// <summary>The two digits of the kind in the number: <c>01</c>.</summary>
    public static string Code(this ComprobanteKind kind) => Facts[(int)kind].Code;

    /// <summary>The usual short name: <c>FE</c>.</summary>
    public static string Abbreviation(this ComprobanteKind kind) => Facts[(int)kind].Abbreviation;

    /// <summary>The name of the root element: <c>FacturaElectronica</c>.</summary>
    public static string Root(this ComprobanteKind kind) => Facts[(int)kind].Root;

    /// <summary>The XML namespace of version 4.4; both publications of the schemas share it.</summary>
    public static string Namespace(this ComprobanteKind kind) => NamespaceOf(kind.Root());

    /// <summary>The kind with these two digits; null for others, among them the 05, 06 and 07 of a receiver's message.</summary>
    public static ComprobanteKind? OfCode(string code) => Find(facts => facts.Code == code);

    /// <summary>The kind with this root element.</summary>
    public static ComprobanteKind? OfRoot(string root) => Find(facts => facts.Root == root);

    // The namespace ends in the name of the root, which starts with a small letter there.
    internal static string NamespaceOf(string root) => $"{Namespaces}{char.ToLowerInvariant(root[0])}{root[1..]}";

    private static ComprobanteKind? Find(Predicate<(string Code, string Abbreviation, string Root)> wanted) =>
        Array.FindIndex(Facts, wanted) is >= 0 and var index ? (ComprobanteKind)index : null;
}
