namespace Quittance.Formats.CostaRica;

// Codes and their combinations.
public static partial class FindingKinds
{
    /// <summary>With code 99, {0} must say in words what it is.</summary>
    public static readonly FindingKind MissingWords =
        new("CR-COD-001", "With code 99, {0} must say in words what it is.", "Con el código 99, {0} debe decir en palabras qué es.");

    /// <summary>Sales with terms {0} state the days of credit, at least one.</summary>
    public static readonly FindingKind MissingTerm =
        new("CR-COD-002", "Sales with terms {0} state the days of credit, at least one.", "Las ventas con condición {0} indican los días de crédito, al menos uno.");

    /// <summary>A sale with terms {0} states how it is paid.</summary>
    public static readonly FindingKind MissingPayment =
        new("CR-COD-003", "A sale with terms {0} states how it is paid.", "Una venta con condición {0} indica el medio de pago.");

    /// <summary>An amount of payment is more than zero, and with several means each has one.</summary>
    public static readonly FindingKind MissingPaymentAmount =
        new("CR-COD-004", "An amount of payment is more than zero, and with several means each has one.", "El monto de un medio de pago es mayor que cero, y con varios medios cada uno lleva el suyo.");

    /// <summary>Tax {0} names its rate by code.</summary>
    public static readonly FindingKind MissingRateCode =
        new("CR-COD-005", "Tax {0} names its rate by code.", "El impuesto {0} indica el código de tarifa.");

    /// <summary>The rate of code {0} is {1} %.</summary>
    public static readonly FindingKind WrongRate =
        new("CR-COD-006", "The rate of code {0} is {1} %.", "La tarifa del código {0} es {1} %.");

    /// <summary>VAT on used goods (08) needs its factor.</summary>
    public static readonly FindingKind MissingFactor =
        new("CR-COD-007", "VAT on used goods (08) needs its factor.", "El IVA de bienes usados (08) necesita el factor.");

    /// <summary>Tax {0} needs {1}.</summary>
    public static readonly FindingKind MissingFigures =
        new("CR-COD-008", "Tax {0} needs {1}.", "El impuesto {0} necesita {1}.");

    /// <summary>Code {0} is for notes that adjust older documents only.</summary>
    public static readonly FindingKind NotesOnly =
        new("CR-COD-009", "Code {0} is for notes that adjust older documents only.", "El código {0} es solo para notas que ajustan comprobantes anteriores.");

    /// <summary>An exoneration of type {0} names the article of its law.</summary>
    public static readonly FindingKind MissingArticle =
        new("CR-COD-010", "An exoneration of type {0} names the article of its law.", "Una exoneración de tipo {0} indica el artículo de la ley.");

    /// <summary>{0} points are exonerated, but the tax has {1} only.</summary>
    public static readonly FindingKind ExoneratedTooMuch =
        new("CR-COD-011", "{0} points are exonerated, but the tax has {1} only.", "Se exoneran {0} puntos, pero el impuesto tiene solo {1}.");

    /// <summary>{0} needs a reference to another document.</summary>
    public static readonly FindingKind MissingReference =
        new("CR-COD-012", "{0} needs a reference to another document.", "{0} necesita una referencia a otro documento.");

    /// <summary>{0} is not an id of type {1}.</summary>
    public static readonly FindingKind WrongId =
        new("CR-COD-013", "{0} is not an id of type {1}.", "{0} no es una identificación de tipo {1}.");

    /// <summary>An id of type {0} may not stand here.</summary>
    public static readonly FindingKind WrongIdKind =
        new("CR-COD-014", "An id of type {0} may not stand here.", "Una identificación de tipo {0} no puede ir aquí.");

    /// <summary>A charge for a third party (04) names it and its id.</summary>
    public static readonly FindingKind MissingThirdParty =
        new("CR-COD-015", "A charge for a third party (04) names it and its id.", "Un cobro de un tercero (04) indica su nombre e identificación.");

    /// <summary>Without lines there must be other charges of type 04, 08, 09 or 10.</summary>
    public static readonly FindingKind NoLines =
        new("CR-COD-016", "Without lines there must be other charges of type 04, 08, 09 or 10.", "Sin líneas debe haber otros cargos de tipo 04, 08, 09 o 10.");

    /// <summary>A document of type {0} may not be referred to here.</summary>
    public static readonly FindingKind WrongReference =
        new("CR-COD-017", "A document of type {0} may not be referred to here.", "Aquí no se puede hacer referencia a un documento de tipo {0}.");

    /// <summary>A document of type {0} is named by its clave of fifty characters.</summary>
    public static readonly FindingKind ReferenceNeedsClave =
        new("CR-COD-018", "A document of type {0} is named by its clave of fifty characters.", "Un documento de tipo {0} se indica con su clave de cincuenta caracteres.");

    /// <summary>The document referred to is older than ten years.</summary>
    public static readonly FindingKind ReferenceTooOld =
        new("CR-COD-019", "The document referred to is older than ten years.", "El documento de referencia tiene más de diez años.");

    /// <summary>{0} may be left out with type 13 only.</summary>
    public static readonly FindingKind ReferenceIncomplete =
        new("CR-COD-020", "{0} may be left out with type 13 only.", "{0} se puede omitir solo con el tipo 13.");

    /// <summary>A document of a contingency takes the place of a provisional one: add a reference of type 08 and code 05 with its number and date.</summary>
    public static readonly FindingKind MissingContingency =
        new(
            "CR-COD-021",
            "A document of a contingency takes the place of a provisional one: add a reference of type 08 and code 05 with its number and date.",
            "Un comprobante de contingencia sustituye a uno provisional: agregue una referencia de tipo 08 y código 05 con su número y fecha.");

    /// <summary>Registration and pharmaceutical form of a medicine go together.</summary>
    public static readonly FindingKind MissingForm =
        new("CR-COD-022", "Registration and pharmaceutical form of a medicine go together.", "El registro y la forma farmacéutica de un medicamento van juntos.");

    /// <summary>{0} is no pharmaceutical form.</summary>
    public static readonly FindingKind UnknownForm =
        new("CR-COD-023", "{0} is no pharmaceutical form.", "{0} no es una forma farmacéutica.");

    /// <summary>{0} is not an economic activity such as 6201.0, with the dot.</summary>
    public static readonly FindingKind WrongActivity =
        new("CR-COD-024", "{0} is not an economic activity such as 6201.0, with the dot.", "{0} no es una actividad económica como 6201.0, con el punto.");

    /// <summary>{0} is not a CABYS code, which has thirteen digits. Search the catalogue by the words of what is sold.</summary>
    public static readonly FindingKind WrongCabys =
        new(
            "CR-COD-025",
            "{0} is not a CABYS code, which has thirteen digits. Search the catalogue by the words of what is sold.",
            "{0} no es un código CABYS, que tiene trece dígitos. Busque en el catálogo con las palabras de lo que se vende.");

    /// <summary>Exported goods name their customs tariff heading.</summary>
    public static readonly FindingKind MissingTariff =
        new("CR-COD-026", "Exported goods name their customs tariff heading.", "Las mercancías exportadas indican la partida arancelaria.");

    /// <summary>The rate of exchange is more than zero, and 1 for colones.</summary>
    public static readonly FindingKind WrongExchangeRate =
        new("CR-COD-027", "The rate of exchange is more than zero, and 1 for colones.", "El tipo de cambio es mayor que cero, y 1 para colones.");

    /// <summary>This line needs its CABYS code; only the lines of financial notes (09, 10) go without. Search the catalogue by the words of what is sold.</summary>
    public static readonly FindingKind MissingCabys =
        new(
            "CR-COD-028",
            "This line needs its CABYS code; only the lines of financial notes (09, 10) go without. Search the catalogue by the words of what is sold.",
            "Esta línea necesita su código CABYS; solo las líneas de notas financieras (09, 10) van sin él. Busque en el catálogo con las palabras de lo que se vende.");

    /// <summary>The quantity is more than zero.</summary>
    public static readonly FindingKind WrongQuantity =
        new("CR-COD-029", "The quantity is more than zero.", "La cantidad es mayor que cero.");

    /// <summary>Where the factory charges VAT, the base is more than zero.</summary>
    public static readonly FindingKind WrongFactoryBase =
        new("CR-COD-030", "Where the factory charges VAT, the base is more than zero.", "Cuando se cobra el IVA a nivel de fábrica, la base imponible es mayor que cero.");

    /// <summary>Where the factory has charged VAT already, the rate is 10, exempt.</summary>
    public static readonly FindingKind WrongFactoryRate =
        new("CR-COD-031", "Where the factory has charged VAT already, the rate is 10, exempt.", "Cuando el IVA ya se cobró a nivel de fábrica, la tarifa es 10, exenta.");

    /// <summary>The receiver of an export has an id.</summary>
    public static readonly FindingKind MissingReceiverId =
        new("CR-COD-032", "The receiver of an export has an id.", "El receptor de una exportación lleva identificación.");

    /// <summary>Code of reference {0} does not go with this document.</summary>
    public static readonly FindingKind WrongReferenceCode =
        new("CR-COD-034", "Code of reference {0} does not go with this document.", "El código de referencia {0} no corresponde a este documento.");

    /// <summary>A partial acceptance or a rejection says why, in 5 to 160 characters.</summary>
    public static readonly FindingKind MissingReason =
        new("CR-COD-035", "A partial acceptance or a rejection says why, in 5 to 160 characters.", "Una aceptación parcial o un rechazo dice por qué, en 5 a 160 caracteres.");

    /// <summary>With condition 05, {0} is left out.</summary>
    public static readonly FindingKind ProportionAlone =
        new("CR-COD-036", "With condition 05, {0} is left out.", "Con la condición 05 se omite {0}.");

    /// <summary>There is no district {2} in canton {1} of province {0}. Choose one that exists: the authority compares the address with its register.</summary>
    public static readonly FindingKind NoSuchPlace =
        new(
            "CR-COD-041",
            "There is no district {2} in canton {1} of province {0}. Choose one that exists: the authority compares the address with its register.",
            "No existe el distrito {2} en el cantón {1} de la provincia {0}. Elija uno que exista: Hacienda compara la dirección con su registro.",
            FindingSeverity.Warning);

    /// <summary>The annex gives a receiver 160 characters for the address.</summary>
    public static readonly FindingKind LongReceiverAddress =
        new("CR-COD-042", "The annex gives a receiver 160 characters for the address.", "El anexo da al receptor 160 caracteres para otras señas.", FindingSeverity.Warning);

    /// <summary>By the annex, terms 13 are for purchase invoices.</summary>
    public static readonly FindingKind UnusualTerms =
        new("CR-COD-043", "By the annex, terms 13 are for purchase invoices.", "Según el anexo, la condición 13 es para facturas de compra.", FindingSeverity.Warning);

    /// <summary>By the annex, a payment receipt does not refer to type {0}.</summary>
    public static readonly FindingKind UnusualReference =
        new("CR-COD-044", "By the annex, a payment receipt does not refer to type {0}.", "Según el anexo, un recibo de pago no hace referencia al tipo {0}.", FindingSeverity.Warning);

    /// <summary>With the unit Otros, UnidadMedidaComercial says which.</summary>
    public static readonly FindingKind MissingUnitWords =
        new("CR-COD-045", "With the unit Otros, UnidadMedidaComercial says which.", "Con la unidad Otros, UnidadMedidaComercial dice cuál.", FindingSeverity.Warning);
}
