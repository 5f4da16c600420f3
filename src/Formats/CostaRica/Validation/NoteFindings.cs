namespace Quittance.Formats.CostaRica;

// A note against the document it adjusts.
public static partial class FindingKinds
{
    /// <summary>The note is for {0}, but the document it adjusts for {1}.</summary>
    public static readonly FindingKind NoteReceiver =
        new("CR-NOT-001", "The note is for {0}, but the document it adjusts for {1}.", "La nota es para {0}, pero el comprobante que ajusta es para {1}.");

    /// <summary>The note is in {0} at {1}, but the document it adjusts in {2} at {3}.</summary>
    public static readonly FindingKind NoteCurrency =
        new("CR-NOT-002", "The note is in {0} at {1}, but the document it adjusts in {2} at {3}.", "La nota está en {0} a {1}, pero el comprobante que ajusta en {2} a {3}.");

    /// <summary>CABYS code {0} is not in the document that the note adjusts.</summary>
    public static readonly FindingKind NoteCabys =
        new("CR-NOT-003", "CABYS code {0} is not in the document that the note adjusts.", "El código CABYS {0} no está en el comprobante que la nota ajusta.");

    /// <summary>The note credits {0}, but only {1} is left of the document it adjusts.</summary>
    public static readonly FindingKind NoteTooLarge =
        new("CR-NOT-004", "The note credits {0}, but only {1} is left of the document it adjusts.", "La nota acredita {0}, pero del comprobante que ajusta solo quedan {1}.");

    /// <summary>The note does not refer to the document it adjusts.</summary>
    public static readonly FindingKind NoteReference =
        new("CR-NOT-005", "The note does not refer to the document it adjusts.", "La nota no hace referencia al comprobante que ajusta.");
}
