namespace Quittance.Capture.Contracts;

/// <summary>Draws a page of a received file, for the screen where a person checks the reading against it.</summary>
public interface IPageRenderer
{
    /// <summary>
    /// Draws one page. PDF and TIFF pages become PNG; PNG and JPEG files are passed through as they are.
    /// A page that cannot be drawn gives a <see cref="RenderedPage.Problem"/>, never an exception.
    /// </summary>
    /// <param name="path">A file on this machine; its name is not trusted, its content decides.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellation">Stops the drawing and its child processes.</param>
    Task<RenderedPage> RenderAsync(string path, int page, CancellationToken cancellation);
}

/// <summary>A drawn page.</summary>
/// <param name="Problem">Why it could not be drawn; null when it was.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>; empty when there is a problem.</param>
/// <param name="Content">The picture; empty when there is a problem.</param>
public sealed record RenderedPage(ReadingProblem? Problem, string MediaType, ReadOnlyMemory<byte> Content);
