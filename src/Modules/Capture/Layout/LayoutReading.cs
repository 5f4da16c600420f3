using Quittance.Capture.Contracts;

namespace Quittance.Capture.Layout;

/// <summary>What was read from words with boxes.</summary>
/// <param name="Fields">The header fields.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Evidence">What the confidence of each field was worked out from.</param>
internal sealed record LayoutReading(
    IReadOnlyDictionary<string, ReadField> Fields,
    IReadOnlyList<ReadLine> Lines,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Evidence)
{
    /// <summary>Values that are more likely wrong than right: no fields, but still candidates.</summary>
    public IReadOnlyDictionary<string, ReadField> Doubted { get; init; } = new Dictionary<string, ReadField>();

    /// <summary>What each header field could be, see <see cref="Contracts.Reading.Candidates"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>> Candidates { get; init; } =
        new Dictionary<string, IReadOnlyList<ReadCandidate>>();

    public static LayoutReading Nothing { get; } =
        new(new Dictionary<string, ReadField>(), [], new Dictionary<string, IReadOnlyDictionary<string, double>>());
}
