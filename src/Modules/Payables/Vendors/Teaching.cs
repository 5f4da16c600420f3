using System.Globalization;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Vendors;

/// <summary>What a corrected field says of the next invoice of its vendor, in the terms of the rule; no amount is ever among them.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rule">How.</param>
/// <param name="Taught">What, see <see cref="VendorLesson.Taught"/>.</param>
/// <param name="InsteadOf">See <see cref="VendorLesson.InsteadOf"/>.</param>
/// <param name="WasSure">The reader had been sure.</param>
internal sealed record Teaching(string Field, LessonRule Rule, string Taught, string? InsteadOf, bool WasSure)
{
    /// <summary>Nobody looks again at what the reader says it is so sure of; correcting that once may be a slip.</summary>
    public const double Sure = 0.9;

    private const int LongestTerm = 366;

    /// <summary>Fields that are the same on each invoice of a vendor.</summary>
    private static readonly string[] Constant = [FieldNames.SupplierName, FieldNames.SupplierTaxId, FieldNames.Currency];

    /// <summary>Fields that differ on each invoice and stand beside the same words.</summary>
    private static readonly string[] Labelled = [FieldNames.IssueDate, FieldNames.DueDate, FieldNames.InvoiceNumber, FieldNames.OrderNumber];

    public static IReadOnlyList<string> Fields { get; } = [.. Constant, .. Labelled];

    /// <summary>What the corrections of an invoice teach, given what was read of it.</summary>
    public static IReadOnlyList<Teaching> Of(Invoice invoice, Reading reading)
    {
        var candidates = ShowCandidates.Usable(reading);
        return [.. Fields.Select(invoice.Field).OfType<InvoiceField>().Where(TellsSomething).Select(field =>
            Of(field, invoice, candidates.GetValueOrDefault(field.Name) ?? [], IsSure(field, reading))).OfType<Teaching>()];
    }

    /// <summary>A person said otherwise than the program did, be it as it read or as it had learnt.</summary>
    private static bool TellsSomething(InvoiceField field) =>
        field is { IsCorrected: true, Value: not null } && field.Value != (field.Learnt?.Value ?? field.ReadValue);

    /// <summary>What was learnt and is corrected is no claim of the page.</summary>
    private static bool IsSure(InvoiceField field, Reading reading) =>
        field is { Learnt: null, ReadValue: not null } && reading.Fields.TryGetValue(field.Name, out var read) && read.Confidence >= Sure;

    private static Teaching? Of(InvoiceField field, Invoice invoice, IReadOnlyList<ReadCandidate> candidates, bool wasSure)
    {
        if (Constant.Contains(field.Name))
            return new(field.Name, LessonRule.Value, field.Value!, field.ReadValue, wasSure);
        var insteadOf = PageLabels.OfValue(candidates, field.ReadValue);
        if (PageLabels.OfField(field, candidates) is { } label)
            return PageLabels.AreSame(label, insteadOf) && field.ReadValue != field.Value ? null : new(field.Name, LessonRule.Label, label, insteadOf, wasSure);
        return field.Name == FieldNames.DueDate && candidates.All(candidate => candidate.Value != field.Value) ? Days(invoice, wasSure) : null;
    }

    private static Teaching? Days(Invoice invoice, bool wasSure) =>
        invoice.Header is { Kind: InvoiceKind.Invoice, IssueDate: { } issued, DueDate: { } due } && due.DayNumber - issued.DayNumber is >= 0 and <= LongestTerm and var days
            ? new(FieldNames.DueDate, LessonRule.Days, days.ToString(CultureInfo.InvariantCulture), InsteadOf: null, wasSure)
            : null;
}
