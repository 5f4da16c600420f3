using Quittance.Capture.Contracts;
using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Vendors;

/// <summary>By what the vendor of a page is known: the name and tax id that were read, and the other tax ids that could be the vendor's.</summary>
internal sealed record Vendor(string? NameKey, bool IsNameSure, string? TaxKey, IReadOnlyList<string> TaxKeys)
{
    public bool IsUnknown => NameKey is null && TaxKeys.Count == 0;

    /// <summary>As the page states it.</summary>
    /// <param name="stated">See <see cref="StatedFields"/>.</param>
    /// <param name="candidates">What else each field could be.</param>
    /// <param name="ownTaxId">The company's, which is no vendor's.</param>
    public static Vendor Of(Reading stated, IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>> candidates, string? ownTaxId)
    {
        var name = stated.Fields.GetValueOrDefault(FieldNames.SupplierName);
        var taxKey = MatchKeys.Of(stated.Fields.GetValueOrDefault(FieldNames.SupplierTaxId)?.Value);
        var others = candidates.GetValueOrDefault(FieldNames.SupplierTaxId) ?? [];
        var keys = others.Select(candidate => candidate.Value).Where(id => !TaxIdMatch.AreSame(id, ownTaxId)).Select(MatchKeys.Of).Prepend(taxKey);
        return new(MatchKeys.Of(name?.Value), name is { Confidence: >= Teaching.Sure }, taxKey, [.. keys.OfType<string>().Distinct()]);
    }

    /// <summary>
    /// The lessons that are this vendor's: by tax id; by name, where no tax id speaks against it; and where neither tells, by the one
    /// vendor whose tax id stands on the page, unless the page surely names somebody else.
    /// </summary>
    public IReadOnlyList<VendorLesson> Own(IReadOnlyList<VendorLesson> lessons)
    {
        var own = lessons.Where(lesson => HasTaxId(lesson) || HasName(lesson)).ToList();
        if (own.Count > 0 || TaxKey is not null)
            return own;
        var onPage = lessons.Where(lesson => lesson.TaxKey is not null && TaxKeys.Contains(lesson.TaxKey)).ToList();
        return onPage.DistinctBy(lesson => lesson.TaxKey).Count() == 1 && (!IsNameSure || onPage.Exists(IsNameCorrected)) ? onPage : [];
    }

    private bool HasTaxId(VendorLesson lesson) => TaxKey is not null && lesson.TaxKey == TaxKey;

    private bool IsNameCorrected(VendorLesson lesson) => lesson.Field == FieldNames.SupplierName && MatchKeys.Of(lesson.InsteadOf) == NameKey;

    private bool HasName(VendorLesson lesson) =>
        NameKey is not null && lesson.NameKey == NameKey
        && (lesson.TaxKey is null || TaxKey is null || TaxKeys.Contains(lesson.TaxKey) || lesson.MisreadTaxKey == TaxKey);
}
