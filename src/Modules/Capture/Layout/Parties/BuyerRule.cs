using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Who receives the invoice: by label, else who stands in the address window below the sender line.</summary>
internal static class BuyerRule
{
    public static Candidate<string>? Best(DocumentText document)
    {
        var labelled = LabelledParty.Find(document, LabelKind.Buyer).MaxBy(candidate => candidate.Score);
        var window = SenderLine.Find(document)?.Buyer;
        return labelled is { Score: >= 0.8 } ? labelled : window ?? labelled;
    }
}
