namespace Quittance.Formats.CostaRica;

// The clave against the contents.
public static partial class FindingKinds
{
    /// <summary>A clave has fifty letters and digits.</summary>
    public static readonly FindingKind ClaveMalformed =
        new("CR-CLA-001", "A clave has fifty letters and digits.", "Una clave tiene cincuenta letras y dígitos.");

    /// <summary>A clave starts with 506.</summary>
    public static readonly FindingKind ClaveCountry =
        new("CR-CLA-007", "A clave starts with 506.", "Una clave empieza con 506.");

    /// <summary>Characters 4 to 9 of a clave are day, month and year; these are none.</summary>
    public static readonly FindingKind ClaveDay =
        new("CR-CLA-008", "Characters 4 to 9 of a clave are day, month and year; these are none.", "Los caracteres 4 a 9 de una clave son día, mes y año; estos no lo son.");

    /// <summary>Characters 22 to 41 of a clave are the number of a document; these are none.</summary>
    public static readonly FindingKind ClaveInnerNumber =
        new("CR-CLA-009", "Characters 22 to 41 of a clave are the number of a document; these are none.", "Los caracteres 22 a 41 de una clave son el consecutivo de un comprobante; estos no lo son.");

    /// <summary>Character 42 of a clave is 1, 2 or 3.</summary>
    public static readonly FindingKind ClaveSituation =
        new("CR-CLA-010", "Character 42 of a clave is 1, 2 or 3.", "El carácter 42 de una clave es 1, 2 o 3.");

    /// <summary>{0} is not the number of a document: characters 9 and 10 are its type, 01 to 10.</summary>
    public static readonly FindingKind NumberMalformed =
        new("CR-CLA-011", "{0} is not the number of a document: characters 9 and 10 are its type, 01 to 10.", "{0} no es el consecutivo de un documento: los caracteres 9 y 10 son su tipo, de 01 a 10.");

    /// <summary>The clave says {0:dd-MM-yyyy}, the date of emission {1:dd-MM-yyyy}.</summary>
    public static readonly FindingKind ClaveDate =
        new("CR-CLA-002", "The clave says {0:dd-MM-yyyy}, the date of emission {1:dd-MM-yyyy}.", "La clave dice {0:dd-MM-yyyy} y la fecha de emisión {1:dd-MM-yyyy}.");

    /// <summary>The number {0} is not the one inside the clave, {1}.</summary>
    public static readonly FindingKind ClaveNumber =
        new("CR-CLA-003", "The number {0} is not the one inside the clave, {1}.", "El consecutivo {0} no es el que está dentro de la clave, {1}.");

    /// <summary>The number is for document type {0}, but this is type {1}.</summary>
    public static readonly FindingKind ClaveKind =
        new("CR-CLA-004", "The number is for document type {0}, but this is type {1}.", "El consecutivo es de un documento de tipo {0}, pero este es de tipo {1}.");

    /// <summary>The clave is of {0}, but {1} issues the document.</summary>
    public static readonly FindingKind ClaveIssuer =
        new("CR-CLA-005", "The clave is of {0}, but {1} issues the document.", "La clave es de {0}, pero el documento lo emite {1}.");

    /// <summary>The number of this message is of type {0}, but what it says asks for {1}.</summary>
    public static readonly FindingKind MessageNumber =
        new("CR-CLA-006", "The number of this message is of type {0}, but what it says asks for {1}.", "El consecutivo de este mensaje es de tipo {0}, pero lo que dice pide el tipo {1}.");

    /// <summary>What to say of a clave that is none; null when nothing is wrong with it.</summary>
    public static FindingKind? Of(ClaveVerdict verdict) => verdict switch
    {
        ClaveVerdict.Valid => null,
        ClaveVerdict.WrongCountry => ClaveCountry,
        ClaveVerdict.WrongDate => ClaveDay,
        ClaveVerdict.WrongConsecutivo => ClaveInnerNumber,
        ClaveVerdict.WrongSituation => ClaveSituation,
        ClaveVerdict.WrongLength or ClaveVerdict.WrongCharacter => ClaveMalformed,
    };
}
