namespace Quittance.Capture.Contracts;

/// <summary>The limits that keep one bad file from taking the machine with it. Section <c>Quittance:Capture:Reading</c>.</summary>
public sealed class ReadingOptions
{
    /// <summary>The largest file that is opened, in bytes. Default: 25 MB.</summary>
    public long MaxFileBytes { get; set; } = 25L * 1024 * 1024;

    /// <summary>The most pages a document may have. Default: 50. More pages need more <see cref="DocumentSeconds"/> as well.</summary>
    public int MaxPages { get; set; } = 50;

    /// <summary>The most pixels a picture may have. Default: 60 million, an A4 page at 600 dpi with room to spare.</summary>
    public long MaxPixels { get; set; } = 60_000_000;

    /// <summary>How long one run of one tool may take, in seconds. Default: 60.</summary>
    public int ToolSeconds { get; set; } = 60;

    /// <summary>How long a whole document may take, in seconds. Default: 240.</summary>
    public int DocumentSeconds { get; set; } = 240;

    /// <summary>The address space of one tool, in bytes. Default: 2 GB; Tesseract needs about 0.5 GB for an A4 page.</summary>
    public long ToolMemoryBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>The most a tool may print, in bytes. Default: 64 MB.</summary>
    public int MaxToolOutputBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The largest file a tool may write, in bytes; a page in grey takes a byte a pixel, and an attachment may unpack to a
    /// thousand times its size. Default: 256 MB.
    /// </summary>
    public long MaxToolFileBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>How many tools run at once in this process. Default: 2.</summary>
    public int ParallelTools { get; set; } = 2;

    /// <summary>The resolution pages are recognised at, in dots per inch. Default: 300.</summary>
    public int OcrDpi { get; set; } = 300;

    /// <summary>The resolution pages are shown at, in dots per inch. Default: 130.</summary>
    public int RenderDpi { get; set; } = 130;
}
