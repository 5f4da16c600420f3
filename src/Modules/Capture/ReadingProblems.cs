using Quittance.Capture.Contracts;

namespace Quittance.Capture;

/// <summary>
/// Every reason a file cannot be read, said once. Codes are stable; the web translates by code. A structured invoice that
/// cannot be read brings the code of its own catalogue, <see cref="Quittance.Formats.EInvoice.EInvoiceProblems"/>.
/// </summary>
internal static class ReadingProblems
{
    public static readonly ReadingProblem NotFound = new("CAP-FIL-001", "The file is not there.");
    public static readonly ReadingProblem Empty = new("CAP-FIL-002", "The file is empty.");
    public static readonly ReadingProblem TooLarge = new("CAP-FIL-003", "The file is too large to be read.");
    public static readonly ReadingProblem Unsupported = new("CAP-FIL-004", "This is not a PDF, PNG, JPEG, TIFF, HEIC or XML file, nor an e-mail.");
    public static readonly ReadingProblem TooManyPages = new("CAP-FIL-005", "The document has too many pages to be read.");

    public static readonly ReadingProblem DamagedMail = new("CAP-EML-001", "The e-mail is damaged.");
    public static readonly ReadingProblem NoAttachment = new("CAP-EML-002", "No invoice is attached to the e-mail.");
    public static readonly ReadingProblem SeveralAttachments = new("CAP-EML-003", "Several documents are attached to the e-mail. Save the invoice and add it by itself.");

    public static readonly ReadingProblem Encrypted = new("CAP-PDF-001", "The PDF is protected by a password.");
    public static readonly ReadingProblem Damaged = new("CAP-PDF-002", "The PDF is damaged.");

    public static readonly ReadingProblem TooManyPixels = new("CAP-IMG-001", "The picture has too many pixels to be read.");
    public static readonly ReadingProblem DamagedImage = new("CAP-IMG-002", "The picture is damaged.");

    public static readonly ReadingProblem Blank = new("CAP-TXT-001", "There is no text on the pages.");
    public static readonly ReadingProblem NothingFound = new("CAP-TXT-002", "The text does not look like an invoice: no field was found.");

    public static readonly ReadingProblem TimedOut = new("CAP-TLS-001", "Reading took too long and was stopped.");
    public static readonly ReadingProblem ToolFailed = new("CAP-TLS-002", "A reading tool stopped with an error.");
    public static readonly ReadingProblem Internal = new("CAP-TLS-004", "The reader met something it does not understand; the log says what.");

    public static readonly ReadingProblem NoSuchPage = new("CAP-PAG-001", "The document has no such page.");

    public static ReadingProblem ToolMissing(string tool) =>
        new("CAP-TLS-003", $"The program {tool} is not installed on the server; run 'quittance doctor'.");
}
