using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Labels;

/// <summary>A place where a label's value may stand: characters from <paramref name="From"/> to <paramref name="To"/> of a segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="From">First character.</param>
/// <param name="To">One past the last.</param>
/// <param name="Nearness">0 to 1: how likely a label's value stands there.</param>
internal sealed record Zone(Segment Segment, int From, int To, double Nearness)
{
    public string Text => Segment.Text[From..To];

    public bool Holds(int start) => start >= From && start < To;
}
