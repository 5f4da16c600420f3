namespace Quittance.Formats.CostaRica;

// Structure: what the schemas would refuse.
public static partial class FindingKinds
{
    /// <summary>{0} has no place here.</summary>
    public static readonly FindingKind Unexpected =
        new("CR-STR-001", "{0} has no place here.", "{0} no va aquí.");

    /// <summary>{0} stands after {1}, but must stand before it.</summary>
    public static readonly FindingKind OutOfOrder =
        new("CR-STR-002", "{0} stands after {1}, but must stand before it.", "{0} está después de {1}, pero debe ir antes.");

    /// <summary>{0} is missing.</summary>
    public static readonly FindingKind MissingElement =
        new("CR-STR-003", "{0} is missing.", "Falta {0}.");

    /// <summary>{0} may stand here {1} times at most.</summary>
    public static readonly FindingKind TooMany =
        new("CR-STR-004", "{0} may stand here {1} times at most.", "{0} puede aparecer {1} veces como máximo.");

    /// <summary>There is text between the elements of {0}.</summary>
    public static readonly FindingKind StrayText =
        new("CR-STR-005", "There is text between the elements of {0}.", "Hay texto entre los elementos de {0}.");

    /// <summary>{0} holds text only, but has elements.</summary>
    public static readonly FindingKind StrayElement =
        new("CR-STR-006", "{0} holds text only, but has elements.", "{0} solo contiene texto, pero tiene elementos.");

    /// <summary>The attribute {0} has no place here.</summary>
    public static readonly FindingKind UnknownAttribute =
        new("CR-STR-007", "The attribute {0} has no place here.", "El atributo {0} no va aquí.");

    /// <summary>{0} is in the wrong namespace.</summary>
    public static readonly FindingKind WrongNamespace =
        new("CR-STR-008", "{0} is in the wrong namespace.", "{0} está en un espacio de nombres equivocado.");

    /// <summary>{0} says that it is nil, but is not empty.</summary>
    public static readonly FindingKind NotEmpty =
        new("CR-STR-009", "{0} says that it is nil, but is not empty.", "{0} dice que es nulo (nil), pero no está vacío.");

    /// <summary>{0} is not a number: digits, a dot for decimals, nothing else.</summary>
    public static readonly FindingKind NotANumber =
        new("CR-STR-011", "{0} is not a number: digits, a dot for decimals, nothing else.", "{0} no es un número: dígitos, punto para los decimales y nada más.");

    /// <summary>{0} is not a whole number.</summary>
    public static readonly FindingKind NotAnInteger =
        new("CR-STR-012", "{0} is not a whole number.", "{0} no es un número entero.");

    /// <summary>{0} is not a date and time such as 2026-11-20T10:15:30-06:00.</summary>
    public static readonly FindingKind NotADate =
        new("CR-STR-013", "{0} is not a date and time such as 2026-11-20T10:15:30-06:00.", "{0} no es una fecha y hora como 2026-11-20T10:15:30-06:00.");

    /// <summary>The text is shorter than {1} characters.</summary>
    public static readonly FindingKind TooShort =
        new("CR-STR-014", "The text is shorter than {1} characters.", "El texto tiene menos de {1} caracteres.");

    /// <summary>The text is longer than {1} characters.</summary>
    public static readonly FindingKind TooLong =
        new("CR-STR-015", "The text is longer than {1} characters.", "El texto tiene más de {1} caracteres.");

    /// <summary>{0} has more than {1} digits.</summary>
    public static readonly FindingKind TooManyDigits =
        new("CR-STR-016", "{0} has more than {1} digits.", "{0} tiene más de {1} dígitos.");

    /// <summary>{0} has more than {1} decimals.</summary>
    public static readonly FindingKind TooManyDecimals =
        new("CR-STR-017", "{0} has more than {1} decimals.", "{0} tiene más de {1} decimales.");

    /// <summary>{0} is less than {1}.</summary>
    public static readonly FindingKind TooSmall =
        new("CR-STR-018", "{0} is less than {1}.", "{0} es menor que {1}.");

    /// <summary>{0} is more than {1}.</summary>
    public static readonly FindingKind TooLarge =
        new("CR-STR-019", "{0} is more than {1}.", "{0} es mayor que {1}.");

    /// <summary>{0} has not the form this element asks for.</summary>
    public static readonly FindingKind WrongForm =
        new("CR-STR-020", "{0} has not the form this element asks for.", "{0} no tiene la forma que pide este elemento.");

    /// <summary>{0} is not among the codes of this element; case and leading zeros matter.</summary>
    public static readonly FindingKind UnknownCode =
        new("CR-STR-021", "{0} is not among the codes of this element; case and leading zeros matter.", "{0} no está entre los códigos de este elemento; cuentan mayúsculas y ceros a la izquierda.");

    /// <summary>{0} is not a CABYS code, which has thirteen digits. Search the catalogue by the words of what is sold.</summary>
    public static readonly FindingKind CabysLength = new(
        "CR-STR-022",
        "{0} is not a CABYS code, which has thirteen digits. Search the catalogue by the words of what is sold.",
        "{0} no es un código CABYS, que tiene trece dígitos. Busque en el catálogo con las palabras de lo que se vende.");

    /// <summary>The document is not signed.</summary>
    public static readonly FindingKind Unsigned =
        new("CR-STR-031", "The document is not signed.", "El documento no está firmado.");

    /// <summary>The signature lacks {0}, or has it in the wrong place.</summary>
    public static readonly FindingKind BrokenSignature =
        new("CR-STR-032", "The signature lacks {0}, or has it in the wrong place.", "A la firma le falta {0}, o está en un lugar equivocado.");

    /// <summary>What an official schema that the operator installed says, in its own words.</summary>
    public static readonly FindingKind Official =
        new("CR-XSD-001", "Line {0}, position {1}: {2}", "Línea {0}, posición {1}: {2}");
}
