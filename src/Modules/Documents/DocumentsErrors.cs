using Quittance.Kernel.Errors;

namespace Quittance.Documents;

/// <summary>The documents' part of the error catalogue.</summary>
internal static class DocumentsErrors
{
    public static readonly Error Empty = new("DOC-FIL-001", "The file is empty.");

    public static readonly Error TooLarge = new("DOC-FIL-002", "The file is larger than 25 MB.", ErrorKind.TooLarge);

    public static readonly Error Altered =
        new("DOC-ARC-001", "The stored bytes are gone or are not the ones that came in. Restore them from a backup.", ErrorKind.Conflict);

    public static readonly Error NoSuchPage = new("DOC-PAG-001", "The document has no such page.", ErrorKind.NotFound);
}
