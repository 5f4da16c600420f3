using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Who receives the invoice: by label, else who stands in the address window, else who has an address that is not the supplier's.</summary>
internal static class BuyerRule
{
    private const double Surely = 0.8;

    /// <summary>The chosen name first.</summary>
    public static IReadOnlyList<Candidate<string>> Ranked(DocumentText document, PartySections sections)
    {
        List<Candidate<string>> labelled = [.. LabelledParty.Find(document, LabelKind.Buyer).OrderByDescending(candidate => candidate.Score)];
        if (labelled is [{ Score: >= Surely }, ..])
            return labelled;
        if (SenderLine.Find(document)?.Buyer is { } addressee)
            return [addressee, .. labelled];
        return labelled.Count == 0 && OtherAddress(document, sections) is { } other ? [other] : labelled;
    }

    /// <summary>With no label, the first address that is not the supplier's.</summary>
    private static Candidate<string>? OtherAddress(DocumentText document, PartySections sections)
    {
        var supplier = SupplierRule.Ranked(document, sections, buyer: null) is [var best, ..] ? PartyName.Key(best.Value) : "";
        return AddressBlocks.Names(document)
            .FirstOrDefault(name => !supplier.Contains(PartyName.Key(name.Value), StringComparison.Ordinal) && !PartyName.Key(name.Value).Contains(supplier, StringComparison.Ordinal));
    }
}
