using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;

namespace Quittance.Capture;

/// <summary>A reading, and how it came about in words with boxes; structured files have none.</summary>
internal sealed record Outcome(Reading Reading, LayoutReading Layout)
{
    public static Outcome Of(Reading reading) => new(reading, LayoutReading.Nothing);

    public static Outcome Unread(ReadingProblem problem) =>
        Of(new(ReadingSource.None, problem, [], new Dictionary<string, ReadField>(), []));
}
