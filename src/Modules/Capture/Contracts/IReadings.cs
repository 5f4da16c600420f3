namespace Quittance.Capture.Contracts;

/// <summary>Has documents of the company read in the background, and keeps what was read.</summary>
public interface IReadings
{
    /// <summary>
    /// Has the document read after the present work commits. Asked again, it is read again. The outcome is announced by
    /// <see cref="CaptureEvents.DocumentRead"/>.
    /// </summary>
    Task RequestAsync(Guid documentId, CancellationToken cancellation);

    /// <summary>What was read; null while it is not done, or when nobody asked.</summary>
    Task<Reading?> FindAsync(Guid documentId, CancellationToken cancellation);
}

/// <summary>The events of this module; the subject of each is the document.</summary>
public static class CaptureEvents
{
    /// <summary>A reader has begun. Data: <see cref="ReadingStarted"/>.</summary>
    public const string ReadingStarted = "capture.reading-started";

    /// <summary>The reading is there, with fields or with a problem. Data: <see cref="DocumentRead"/>.</summary>
    public const string DocumentRead = "capture.document-read";
}

/// <summary>The data of <see cref="CaptureEvents.ReadingStarted"/>.</summary>
/// <param name="Attempt">1 at first; more when a reader died or the document is read again.</param>
public sealed record ReadingStarted(int Attempt);

/// <summary>The data of <see cref="CaptureEvents.DocumentRead"/>.</summary>
/// <param name="Source">How it was read, in a word: <c>none</c>, <c>structured</c>, <c>textLayer</c>, <c>ocr</c>.</param>
/// <param name="ProblemCode">Why a person must enter it; null when it was read.</param>
/// <param name="Fields">How many header fields were found.</param>
public sealed record DocumentRead(string Source, string? ProblemCode, int Fields);
