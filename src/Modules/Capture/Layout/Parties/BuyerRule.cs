using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Who receives the invoice: by label, else who stands in the address window, else who has an address that is not the supplier's.</summary>
internal static class BuyerRule
{
    private const double Surely = 0.8;

    public static Candidate<string>? Best(DocumentText document, PartySections sections)
    {
        var labelled = LabelledParty.Find(document, LabelKind.Buyer).MaxBy(candidate => candidate.Score);
        if (labelled is { Score: >= Surely })
            return labelled;
        return SenderLine.Find(document)?.Buyer ?? labelled ?? OtherAddress(document, sections);
    }

    /// <summary>With no label, the first address that is not the supplier's.</summary>
    private static Candidate<string>? OtherAddress(DocumentText document, PartySections sections)
    {
        var supplier = SupplierRule.Best(document, sections, buyer: null) is { } best ? PartyName.Key(best.Value) : "";
        return AddressBlocks.Names(document)
            .FirstOrDefault(name => !supplier.Contains(PartyName.Key(name.Value), StringComparison.Ordinal) && !PartyName.Key(name.Value).Contains(supplier, StringComparison.Ordinal));
    }
}
