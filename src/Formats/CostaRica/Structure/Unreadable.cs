namespace Quittance.Formats.CostaRica.Structure;

/// <summary>Leaves a shape on the way to <see cref="ComprobanteReader"/>, which alone catches it.</summary>
internal sealed class UnreadableException(ComprobanteProblem problem) : Exception(problem.Message)
{
    public ComprobanteProblem Problem { get; } = problem;
}

internal static class Unreadable
{
    private const int LongestShown = 100;

    public static UnreadableException Missing(string path) => new(ComprobanteProblems.Missing with { Detail = path });

    public static UnreadableException Value(string path, string text) =>
        new(ComprobanteProblems.Unreadable with { Detail = $"{path}: {(text.Length > LongestShown ? text[..LongestShown] : text)}" });
}
