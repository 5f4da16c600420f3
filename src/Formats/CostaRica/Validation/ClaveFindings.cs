namespace Quittance.Formats.CostaRica;

// The clave against the contents.
public static partial class FindingKinds
{
    /// <summary>{0} is not a clave: {1}.</summary>
    public static readonly FindingKind ClaveMalformed =
        new("CR-CLA-001", "{0} is not a clave: {1}.", "{0} no es una clave: {1}.");

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
}
