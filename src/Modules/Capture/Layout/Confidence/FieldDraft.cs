using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>The answer of a rule before anything says how sure it is: the values proposed for a field, the chosen one first.</summary>
internal sealed record FieldDraft(string Name, FieldOrigin Origin, IReadOnlyList<ProposedValue> Proposed)
{
    public ProposedValue Chosen => Proposed[0];

    public IEnumerable<ProposedValue> Others => Proposed.Skip(1);
}

/// <summary>A value as canonical text, how much its rule found for it (0 to 1, of this rule's own measure), and where it stands.</summary>
internal sealed record ProposedValue(string Value, double Score, Place? Place = null);

/// <summary>Where a value stands: in a segment from some character on, in an area, recognised with some certainty.</summary>
internal sealed record Place(Segment Segment, int Start, Area Area, double Certainty, string Printed)
{
    public static Place Of<T>(Found<T> found) =>
        new(found.Segment, found.Start, found.Area, found.Certainty, found.Segment.Text.Substring(found.Start, found.Length));
}
