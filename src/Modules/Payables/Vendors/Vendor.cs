using Quittance.Capture.Contracts;
using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Vendors;

/// <summary>By what the vendor of a page is known: the name and tax id that were read, and the other tax ids that could be the vendor's.</summary>
internal sealed record Vendor(string? NameKey, string? TaxKey, IReadOnlyList<string> TaxKeys)
{
    public bool IsUnknown => NameKey is null && TaxKeys.Count == 0;

    /// <summary>As it was read; the company's own tax id is no vendor's.</summary>
    public static Vendor Of(Reading reading, IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>> candidates, string? ownTaxId)
    {
        var read = reading.Fields.GetValueOrDefault(FieldNames.SupplierTaxId)?.Value;
        var others = candidates.GetValueOrDefault(FieldNames.SupplierTaxId) ?? [];
        var keys = others.Select(candidate => candidate.Value).Prepend(read).Where(id => !TaxIdMatch.AreSame(id, ownTaxId)).Select(MatchKeys.Of);
        return new(
            MatchKeys.Of(reading.Fields.GetValueOrDefault(FieldNames.SupplierName)?.Value),
            TaxIdMatch.AreSame(read, ownTaxId) ? null : MatchKeys.Of(read),
            [.. keys.OfType<string>().Distinct()]);
    }

    /// <summary>
    /// The lessons that are this vendor's: by tax id; by name, where no tax id speaks against it; and where neither was read, by the one
    /// vendor whose tax id stands on the page.
    /// </summary>
    public IReadOnlyList<VendorLesson> Own(IReadOnlyList<VendorLesson> lessons)
    {
        var own = lessons.Where(lesson => HasTaxId(lesson) || HasName(lesson)).ToList();
        if (own.Count > 0 || TaxKey is not null)
            return own;
        var onPage = lessons.Where(lesson => lesson.TaxKey is not null && TaxKeys.Contains(lesson.TaxKey)).ToList();
        return onPage.DistinctBy(lesson => lesson.TaxKey).Count() == 1 ? onPage : [];
    }

    private bool HasTaxId(VendorLesson lesson) => TaxKey is not null && lesson.TaxKey == TaxKey;

    private bool HasName(VendorLesson lesson) =>
        NameKey is not null && lesson.NameKey == NameKey
        && (lesson.TaxKey is null || TaxKey is null || TaxKeys.Contains(lesson.TaxKey) || lesson.MisreadTaxKey == TaxKey);
}
