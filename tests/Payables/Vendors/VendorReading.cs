using Quittance.Capture.Contracts;

namespace Quittance.Payables.Tests.Vendors;

/// <summary>Readings of one vendor's invoices, to correct and to learn from.</summary>
internal static class VendorReading
{
    public const string Vendor = "Lakeside Tools Ltd", TaxId = "IE6388047V";

    /// <summary>Nobody is asked to look at what is so sure.</summary>
    public const double Sure = 0.97;

    /// <summary>An invoice of the vendor on which the dates stand beside words of its own.</summary>
    public static Reading Of(int number, double sure = 0.6) => SomeReading.With(
        (FieldNames.SupplierName, Vendor),
        (FieldNames.SupplierTaxId, TaxId),
        (FieldNames.InvoiceNumber, $"LT-{number}"),
        (FieldNames.IssueDate, Day(number)),
        (FieldNames.Currency, "USD"),
        (FieldNames.GrossTotal, "127.00")).AllAs(sure) with
    {
        Candidates = new Dictionary<string, IReadOnlyList<ReadCandidate>>
        {
            [FieldNames.IssueDate] = [At(Day(number), "Printed"), At(Day(number + 1), "Handed over"), At(Day(number + 9), "Settle before")],
            [FieldNames.DueDate] = [At(Day(number), "Printed"), At(Day(number + 1), "Handed over"), At(Day(number + 9), "Settle before")],
        },
    };

    public static string Day(int number) => new DateOnly(2026, 1, 1).AddDays(number).ToString("yyyy-MM-dd");

    public static Reading AllAs(this Reading reading, double sure) =>
        reading with { Fields = reading.Fields.ToDictionary(field => field.Key, field => field.Value with { Confidence = sure }) };

    public static Reading With(this Reading reading, string field, string? value, double sure = 0.6) => value is null
        ? reading.Without(field)
        : reading with { Fields = new Dictionary<string, ReadField>(reading.Fields) { [field] = new(value, sure, FieldOrigin.TextLayer) } };

    /// <summary>The same with what a field could be, and the words beside each.</summary>
    public static Reading Beside(this Reading reading, string field, params (string Value, string Label)[] candidates) => reading with
    {
        Candidates = new Dictionary<string, IReadOnlyList<ReadCandidate>>(reading.Candidates)
        {
            [field] = [.. candidates.Select(candidate => At(candidate.Value, candidate.Label))],
        },
    };

    private static ReadCandidate At(string value, string label) => new(value, 0.3, 1, new Box(0.5, 0.2, 0.1, 0.02), label);
}
