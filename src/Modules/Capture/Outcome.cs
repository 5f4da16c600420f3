using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;

namespace Quittance.Capture;

/// <summary>A reading with the evidence for its fields; structured files need none.</summary>
internal sealed record Outcome(Reading Reading, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Evidence)
{
    public static Outcome Of(Reading reading) => new(reading, LayoutReading.Nothing.Evidence);

    public static Outcome Unread(ReadingProblem problem) =>
        Of(new(ReadingSource.None, problem, [], new Dictionary<string, ReadField>(), []));
}
