using Quittance.Capture.Contracts;
using Quittance.Kernel;
using Quittance.Kernel.TaxIds;

namespace Quittance.Payables.Checks;

/// <summary>
/// The tax ids can exist, and the buyer is us. A scheme is known by the id itself, such as its country prefix; bare digits are
/// held against the company's own country, as a warning only, since the supplier may live elsewhere.
/// </summary>
internal sealed class TaxIdsCheck : ICheck
{
    internal static readonly FindingKind SupplierWrong = new(
        "AP-TAX-001",
        Severity.Error,
        "The supplier's tax id {taxId} is no {scheme}: {reason}.",
        "The id shows which scheme it means, and its format or check digits are wrong in that scheme.");

    internal static readonly FindingKind SupplierDoubtful = new(
        "AP-TAX-002",
        Severity.Warning,
        "If the supplier's tax id {taxId} is a {scheme}, a digit is wrong.",
        "The id shows no scheme, looks like one of the company's country, and the check digits do not fit.");

    internal static readonly FindingKind BuyerWrong = new(
        "AP-TAX-003",
        Severity.Warning,
        "The buyer's tax id {taxId} is no {scheme}: {reason}.",
        "As AP-TAX-001, for the buyer. A warning, since nobody pays by it.");

    internal static readonly FindingKind BuyerIsNotUs = new(
        "AP-TAX-004",
        Severity.Warning,
        "The invoice is made out to {taxId}, but the company's tax id is {companyTaxId}.",
        "The buyer's tax id is not the company's, with or without country prefix and suffix. Asked when the company has one.");

    internal static readonly FindingKind SupplierIsUs = new(
        "AP-TAX-005",
        Severity.Warning,
        "The supplier's tax id {taxId} is the company's own.",
        "The supplier's tax id is the company's: most likely the buyer's was read in its place.");

    public IReadOnlyList<FindingKind> Finds { get; } = [SupplierWrong, SupplierDoubtful, BuyerWrong, BuyerIsNotUs, SupplierIsUs];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts) =>
        InspectSupplier(facts).Concat(InspectBuyer(facts));

    private static IEnumerable<Finding> InspectSupplier(InvoiceFacts facts)
    {
        if (facts.Header.SupplierTaxId is not { } taxId)
            yield break;
        var own = TaxIdRegistry.Standard.Check(taxId);
        if (Wrong(SupplierWrong, FieldNames.SupplierTaxId, taxId, own) is { } wrong)
            yield return wrong;
        else if (own.Verdict == TaxIdVerdict.UnknownScheme && Domestic(taxId, facts) is { } doubtful)
            yield return doubtful;
        if (TaxIdMatch.AreSame(taxId, facts.Company.TaxId))
            yield return SupplierIsUs.At(FieldNames.SupplierTaxId, ("taxId", taxId));
    }

    private static Finding? Domestic(string taxId, InvoiceFacts facts)
    {
        var check = Country.TryParse(facts.Company.CountryCode, out var country) ? TaxIdRegistry.Standard.Check(taxId, country) : null;
        return check is { Verdict: TaxIdVerdict.WrongCheckDigit, Scheme: { } scheme }
            ? SupplierDoubtful.At(FieldNames.SupplierTaxId, ("taxId", taxId), ("scheme", scheme.Name))
            : null;
    }

    private static IEnumerable<Finding> InspectBuyer(InvoiceFacts facts)
    {
        if (facts.Header.BuyerTaxId is not { } taxId)
            yield break;
        if (Wrong(BuyerWrong, FieldNames.BuyerTaxId, taxId, TaxIdRegistry.Standard.Check(taxId)) is { } wrong)
            yield return wrong;
        if (facts.Company.TaxId is { } ours && !TaxIdMatch.AreSame(taxId, ours))
            yield return BuyerIsNotUs.At(FieldNames.BuyerTaxId, ("taxId", taxId), ("companyTaxId", ours));
    }

    private static Finding? Wrong(FindingKind kind, string field, string taxId, TaxIdCheck check) =>
        Reason(check.Verdict) is { } reason && check.Scheme is { } scheme
            ? kind.At(field, ("taxId", taxId), ("scheme", scheme.Name), ("reason", reason))
            : null;

    private static string? Reason(TaxIdVerdict verdict) => verdict switch
    {
        TaxIdVerdict.Valid or TaxIdVerdict.UnknownScheme => null,
        TaxIdVerdict.WrongCheckDigit => "a digit is wrong or two are swapped",
        TaxIdVerdict.WrongFormat => "it is not written like one",
    };
}
