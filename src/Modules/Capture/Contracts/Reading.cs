namespace Quittance.Capture.Contracts;

/// <summary>What was read from one file: never empty without a reason.</summary>
/// <param name="Source">How the file was read.</param>
/// <param name="Problem">Why a person must enter it; null when it was read.</param>
/// <param name="Pages">The pages, in order; empty for a structured file.</param>
/// <param name="Fields">The header fields that were found, by <see cref="FieldNames"/>; a field not found, or more likely wrong than right, is absent.</param>
/// <param name="Lines">The invoice lines, in page order.</param>
public sealed record Reading(
    ReadingSource Source,
    ReadingProblem? Problem,
    IReadOnlyList<ReadPage> Pages,
    IReadOnlyDictionary<string, ReadField> Fields,
    IReadOnlyList<ReadLine> Lines)
{
    /// <summary>
    /// What each header field could be, for a person to choose from: the value that was read first when it stands on a page, then
    /// others on the pages; a few for each field. Empty in structured files, and in readings kept before there were candidates.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>> Candidates { get; init; } =
        new Dictionary<string, IReadOnlyList<ReadCandidate>>();
}

/// <summary>How a file was read, best first.</summary>
public enum ReadingSource
{
    /// <summary>Not read at all; see <see cref="Reading.Problem"/>.</summary>
    None,

    /// <summary>UBL or CII, alone or inside a PDF: exact values.</summary>
    Structured,

    /// <summary>The text layer of a digital PDF.</summary>
    TextLayer,

    /// <summary>Optical character recognition of a picture.</summary>
    Ocr,
}

/// <summary>Why a file could not be read, for the person who now enters it by hand.</summary>
/// <param name="Code">Stable, such as <c>CAP-PDF-001</c>.</param>
/// <param name="Message">A plain English sentence, such as "The PDF is protected by a password."</param>
public sealed record ReadingProblem(string Code, string Message);

/// <summary>A page's size, in points of 1/72 inch for a PDF and in pixels for a picture.</summary>
public sealed record ReadPage(int Number, double Width, double Height);

/// <summary>One field as read.</summary>
/// <param name="Value">The canonical text: an ISO 8601 date, an invariant decimal, an ISO 4217 code, or the words as printed.</param>
/// <param name="Confidence">How sure the reader is, 0 to 1; 1 only for structured files.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Page">The page it stands on, from 1; null when it has no place, as in XML.</param>
/// <param name="Box">Where on that page; null when it has no place.</param>
public sealed record ReadField(string Value, double Confidence, FieldOrigin Origin, int? Page = null, Box? Box = null);

/// <summary>A value on a page that a field could have.</summary>
/// <param name="Value">Canonical, as in <see cref="ReadField"/>.</param>
/// <param name="Confidence">How likely it is the right one, 0 to 1; of one field they add up to 1 at most.</param>
/// <param name="Page">The page it stands on, from 1.</param>
/// <param name="Box">Where on that page.</param>
/// <param name="Label">The words that announce it, as printed; null when there are none.</param>
public sealed record ReadCandidate(string Value, double Confidence, int Page, Box Box, string? Label = null);

/// <summary>Where a value comes from.</summary>
public enum FieldOrigin
{
    /// <summary>Structured data.</summary>
    Structured,

    /// <summary>The words on the page.</summary>
    TextLayer,

    /// <summary>Optical character recognition.</summary>
    Ocr,

    /// <summary>Worked out from other fields, such as net from gross less tax.</summary>
    Derived,

    /// <summary>A person typed it.</summary>
    Person,

    /// <summary>A person chose it among the values on the pages.</summary>
    Chosen,

    /// <summary>It follows from what a person corrected on an earlier invoice of the vendor.</summary>
    Learnt,
}

/// <summary>A rectangle on a page as fractions of its width and height, from the top left, so that any rendering can draw it.</summary>
public sealed record Box(double Left, double Top, double Width, double Height);

/// <summary>One invoice line as read; a cell that was not found is null.</summary>
/// <param name="Description">The words.</param>
/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="Unit">As printed or as the standard codes it.</param>
/// <param name="UnitPrice">Net, in the invoice's currency.</param>
/// <param name="NetAmount">Net, in the invoice's currency.</param>
/// <param name="TaxRate">Per cent: 27 means 27 %.</param>
/// <param name="Confidence">0 to 1 for the whole line.</param>
/// <param name="Page">The page, from 1; null in structured files.</param>
/// <param name="Box">The row on that page.</param>
public sealed record ReadLine(
    string? Description,
    decimal? Quantity,
    string? Unit,
    decimal? UnitPrice,
    decimal? NetAmount,
    decimal? TaxRate,
    double Confidence,
    int? Page = null,
    Box? Box = null);
