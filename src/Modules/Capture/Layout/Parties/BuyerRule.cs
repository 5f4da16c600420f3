using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Who receives the invoice: by label, else who stands in the address window, else who has the second address on the page.</summary>
internal static class BuyerRule
{
    private const double Surely = 0.8, OneAddressOnly = 0.5;

    public static Candidate<string>? Best(DocumentText document)
    {
        var labelled = LabelledParty.Find(document, LabelKind.Buyer).MaxBy(candidate => candidate.Score);
        if (labelled is { Score: >= Surely })
            return labelled;
        return SenderLine.Find(document)?.Buyer ?? labelled ?? SecondAddress(document);
    }

    /// <summary>With no label, the supplier's address comes first and the buyer's second.</summary>
    private static Candidate<string>? SecondAddress(DocumentText document)
    {
        var names = AddressBlocks.Names(document).DistinctBy(candidate => PartyName.Key(candidate.Value)).ToList();
        return names.Count >= 2 ? names[1] with { Score = OneAddressOnly + 0.1 } : null;
    }
}
