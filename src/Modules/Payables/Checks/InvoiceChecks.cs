namespace Quittance.Payables.Checks;

/// <summary>Every check, in the order their findings are shown.</summary>
internal sealed class InvoiceChecks(IEnumerable<ICheck> checks)
{
    /// <summary>The checks of the first cut; none needs anything but the facts.</summary>
    public static InvoiceChecks All { get; } = new(
    [
        new RequiredCheck(), new DuplicateCheck(), new TotalsCheck(), new LinesCheck(), new DatesCheck(), new CurrencyCheck(),
        new TaxIdsCheck(), new IbanCheck(), new ConfidenceCheck(),
    ]);

    /// <summary>The catalogue: all that may be found.</summary>
    public IReadOnlyList<FindingKind> Finds { get; } = [.. checks.SelectMany(check => check.Finds)];

    /// <summary>Asks every check; errors first.</summary>
    public IReadOnlyList<Finding> Inspect(InvoiceFacts facts) =>
        [.. checks.SelectMany(check => check.Inspect(facts)).OrderBy(finding => finding.Kind.Severity)];
}
