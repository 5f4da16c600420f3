namespace Quittance.Capture.Recognition;

/// <summary>A page to be recognised.</summary>
/// <param name="PdfAsync">The file it can be drawn from; asked only when it is drawn.</param>
/// <param name="Number">Which page of that file, from 1.</param>
/// <param name="Dpi">The resolution to draw it at.</param>
internal sealed record Sheet(Func<Task<string>> PdfAsync, int Number, int Dpi)
{
    /// <summary>A picture that can be recognised as it is, without drawing; null when there is none.</summary>
    public string? Picture { get; init; }

    /// <summary>Whether the colours of a photo are kept: recognition parts ink from paper by each of them.</summary>
    public bool InColour { get; init; }
}
