namespace Quittance.Formats.CostaRica.Structure;

/// <summary>The codes that the schemas list, some of which differ between documents or publications.</summary>
internal static class CodeTypes
{
    private const string Terms = "01 02 03 04 05 06 07 08 10 13 14 15 99";
    private const string FirstReferences = "01 02 04 05 06 07 08 09 10 11 12 99";
    private const string FirstDocuments = "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 99";

    public static readonly SimpleType Identification = Types.Codes("01 02 03 04 05 06");
    public static readonly SimpleType Payment = Types.Codes("01 02 03 04 05 06 07 99");
    public static readonly SimpleType Tax = Types.Codes("01 02 03 04 05 06 07 08 12 99");
    public static readonly SimpleType Rate = Types.Codes("01 02 03 04 05 06 07 08 09 10 11");
    public static readonly SimpleType Discount = Types.Codes("01 02 03 04 05 06 07 08 09 99");
    public static readonly SimpleType Exoneration = Types.Codes("01 02 03 04 05 06 07 08 09 10 11 99");
    public static readonly SimpleType Institution = Types.Codes("01 02 03 04 05 06 07 08 09 10 11 12 99");
    public static readonly SimpleType Charge = Types.Codes("01 02 03 04 05 06 07 08 09 10 99");
    public static readonly SimpleType Article = Types.Codes("01 02 03 04 99");
    public static readonly SimpleType Factory = Types.Codes("01 02");
    public static readonly SimpleType Transaction = Types.Codes("01 02 03 04 05 06 07 08 09 10 11 12 13");
    public static readonly SimpleType Credit = Types.Codes("01 02 03 04 05");
    public static readonly SimpleType Unit = Types.Codes(Catalogues.UnidadMedida.Entries.Select(unit => unit.Code));
    public static readonly SimpleType Currency = Types.Codes(Catalogues.Moneda.Entries.Select(currency => currency.Code));

    private static readonly SimpleType OtherTerms = Types.Codes(Terms);
    private static readonly SimpleType InvoiceTerms = Types.Codes(Terms + " 12");
    private static readonly SimpleType NoteTerms = Types.Codes(Terms + " 09 11 12");
    private static readonly SimpleType ReceiptTerms = Types.Codes("09 11");

    public static readonly TypeRule Condition = new((kind, _) => kind switch
    {
        Kinds.FE => InvoiceTerms,
        Kinds.NC or Kinds.ND => NoteTerms,
        Kinds.REP => ReceiptTerms,
        _ => OtherTerms,
    });

    private static readonly SimpleType References2024 = Types.Codes(FirstReferences);
    private static readonly SimpleType References2026 = Types.Codes(FirstReferences + " 13 14 15 16");
    private static readonly SimpleType ReceiptReferences2026 = Types.Codes(FirstReferences + " 13 14 15 16 17");

    public static readonly TypeRule Reference = new((kind, publication) => (kind, publication) switch
    {
        (_, SchemaPublication.V2024) => References2024,
        (Kinds.REP, _) => ReceiptReferences2026,
        _ => References2026,
    });

    private static readonly SimpleType Documents2024 = Types.Codes(FirstDocuments);
    private static readonly SimpleType Documents2026 = Types.Codes(FirstDocuments + " 19 20");

    public static readonly TypeRule ReferenceDocument = new((_, publication) => publication == SchemaPublication.V2024 ? Documents2024 : Documents2026);
}
