using System.Globalization;
using Quittance.Capture.Contracts;

namespace Quittance.Payables.Checks;

/// <summary>The reader was sure of what is paid, to whom and when.</summary>
internal sealed class ConfidenceCheck : ICheck
{
    /// <summary>Below this a person looks; a person's own word counts as 1.</summary>
    internal const double Sure = 0.7;

    internal static readonly FindingKind Unsure = new(
        "AP-CNF-001",
        Severity.Warning,
        "Look at the {field}: the reader is only {percent} % sure of it.",
        "The confidence of a field that decides what is paid, to whom and when is below 70 %.");

    private static readonly string[] Deciding =
    [
        FieldNames.SupplierName, FieldNames.SupplierTaxId, FieldNames.SupplierIban, FieldNames.InvoiceNumber,
        FieldNames.IssueDate, FieldNames.DueDate, FieldNames.Currency, FieldNames.GrossTotal,
    ];

    public IReadOnlyList<FindingKind> Finds { get; } = [Unsure];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts) =>
        from field in Deciding
        where facts.Confidence.TryGetValue(field, out var sure) && sure < Sure
        select Unsure.At(field, ("field", FieldWords.Of(field)), ("percent", Percent(facts.Confidence[field])));

    private static string Percent(double confidence) =>
        Math.Floor(confidence * 100).ToString("0", CultureInfo.InvariantCulture);
}
