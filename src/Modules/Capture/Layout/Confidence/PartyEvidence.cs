using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Parties;
using Quittance.Capture.Layout.Text;
using Quittance.Kernel.TaxIds;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>Parties: legal form, web address, repetition; for tax ids their form and check digits.</summary>
internal static class PartyEvidence
{
    public static IEnumerable<(string Name, double Value)> OfName(FieldDraft draft, Circumstances all)
    {
        var name = draft.Chosen.Value;
        var evidence = new NameEvidence(all.Document);
        yield return ("legalForm", PartyName.HasLegalForm(name) ? 1 : 0);
        yield return ("domain", evidence.IsInDomain(name) ? 1 : 0);
        yield return ("repeated", evidence.IsRepeated(name) ? 1 : 0);
        yield return ("words", name.Count(char.IsWhiteSpace) is 0 ? 0 : 1);
        yield return ("capitals", name.Any(char.IsLower) ? 0 : 1);
        yield return ("length", PartyName.Key(name).Length / 12.0);
        yield return ("labelWords", Token.Split(name).Count(token => LabelBook.Header.StartingWith(token.Folded).Any()) / 2.0);
        yield return ("first", draft.Chosen.Place is { } place && all.Document.RowOf(place.Segment) < 3 ? 1 : 0);
        yield return ("sane", name.Count(char.IsLetter) / (double)name.Length);
        yield return ("firstPage", draft.Chosen.Place is { Segment.Page: 1 } ? 1 : 0);
    }

    public static IEnumerable<(string Name, double Value)> OfTaxId(FieldDraft draft)
    {
        var id = draft.Chosen.Value;
        yield return ("form", TaxIdText.HasKnownForm(id) ? 1 : 0);
        yield return ("checkDigits", TaxIdRegistry.Standard.Check(id).IsValid ? 1 : 0);
        yield return ("digits", id.Count(char.IsDigit) / 12.0);
    }
}
