using Quittance.Capture.Contracts;
using Quittance.Kernel.Errors;

namespace Quittance.Capture;

/// <summary>The capture's part of the error catalogue: what its endpoints refuse.</summary>
internal static class CaptureErrors
{
    public static readonly Error NoText = new("CAP-PAG-002", "The document has no text to show.", ErrorKind.NotFound);

    /// <summary>The page could not be drawn, for the reason the renderer gives.</summary>
    public static RefusalException NoPage(ReadingProblem problem) => new(new Error(problem.Code, problem.Message, ErrorKind.NotFound));
}
