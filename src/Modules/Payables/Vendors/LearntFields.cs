using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Vendors;

/// <summary>Holds the defaults of a vendor against what was read of a page. The date of issue comes first: terms of payment count from it.</summary>
internal sealed class LearntFields(Reading reading, InvoiceKind kind, IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>> candidates)
{
    public IReadOnlyDictionary<string, LearntValue> Of(IReadOnlyList<VendorDefault> defaults)
    {
        var learnt = new Dictionary<string, LearntValue>();
        foreach (var known in defaults.OrderBy(known => known.Latest.Field != FieldNames.IssueDate))
            if (known.For(Read(known.Latest.Field), candidates.GetValueOrDefault(known.Latest.Field) ?? [], PayableFrom(learnt)) is var (value, confidence, place))
                learnt[known.Latest.Field] = new(value, confidence, place?.Page, place?.Box, From(known.Latest));
        return learnt;
    }

    /// <summary>What was read, canonical; what the field cannot hold counts as nothing.</summary>
    private ReadField? Read(string field) =>
        reading.Fields.GetValueOrDefault(field) is { } read && FieldText.Canonical(field, FieldText.Clean(read.Value)) is { } value ? read with { Value = value } : null;

    /// <summary>The date of issue of an invoice; a credit note is not to be paid, and a receipt is paid.</summary>
    private (DateOnly, double)? PayableFrom(Dictionary<string, LearntValue> learnt)
    {
        if (kind != InvoiceKind.Invoice)
            return null;
        var (value, confidence) = learnt.TryGetValue(FieldNames.IssueDate, out var known)
            ? (known.Value, known.Confidence)
            : (Read(FieldNames.IssueDate)?.Value, Read(FieldNames.IssueDate)?.Confidence ?? 0);
        return FieldText.Date(value) is { } date ? (date, confidence) : null;
    }

    private static LearntFrom From(VendorLesson lesson) => new(lesson.InvoiceId, InvoiceNumber: null, lesson.TaughtByName, lesson.TaughtAt);
}
