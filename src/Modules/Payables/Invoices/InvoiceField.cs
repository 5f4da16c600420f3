using Quittance.Capture.Contracts;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Invoices;

/// <summary>One header field with where its value comes from, and what the reader said before a person corrected it.</summary>
internal sealed class InvoiceField : ICompanyOwned
{
    public required Guid CompanyId { get; init; }
    public required Guid InvoiceId { get; init; }

    /// <summary>One of <see cref="FieldNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Canonical text (see <see cref="FieldText"/>); null when a person cleared it.</summary>
    public string? Value { get; set; }

    /// <summary>What the reader found and could not be used as this field, such as a date of 31 February.</summary>
    public string? Unusable { get; set; }

    public double Confidence { get; set; }
    public FieldOrigin Origin { get; set; }
    public int? Page { get; set; }
    public Box? Box { get; set; }
    public string? ReadValue { get; set; }

    /// <summary>What was learnt of the vendor and used here; it stays when a person says otherwise.</summary>
    public LearntValue? Learnt { get; set; }

    public Guid? CorrectedBy { get; set; }
    public string? CorrectedByName { get; set; }
    public DateTimeOffset? CorrectedAt { get; set; }

    /// <summary>A person stands behind the value: a later reading leaves it alone.</summary>
    public bool IsCorrected => CorrectedAt is not null;

    /// <summary>
    /// Takes what the reader found, or in its place what was learnt. Where a person stands behind the value, only the read value is renewed.
    /// </summary>
    public void TakeRead(ReadField? read, LearntValue? learnt)
    {
        var canonical = read is null ? null : FieldText.Canonical(Name, FieldText.Clean(read.Value));
        ReadValue = canonical;
        if (IsCorrected && Origin == FieldOrigin.Chosen)
            return;
        Page = read?.Page;
        Box = read?.Box;
        if (IsCorrected)
            return;
        Learnt = learnt;
        if (learnt is not null)
        {
            Use(learnt);
            return;
        }

        Value = canonical;
        Unusable = read is not null && canonical is null ? FieldText.Clean(read.Value) : null;
        Confidence = read?.Confidence ?? 0;
        Origin = read?.Origin ?? FieldOrigin.Derived;
    }

    private void Use(LearntValue learnt)
    {
        Value = learnt.Value;
        Unusable = null;
        Confidence = learnt.Confidence;
        Origin = FieldOrigin.Learnt;
        (Page, Box) = (learnt.Page, learnt.Box);
    }

    /// <summary>Takes what a person says, and keeps what was read. What they chose on the page stands where they chose it.</summary>
    public void Correct(CorrectedValue corrected, Actor person, DateTimeOffset at)
    {
        Value = corrected.Value;
        Unusable = null;
        Confidence = 1;
        Origin = corrected.Chosen is null ? FieldOrigin.Person : FieldOrigin.Chosen;
        if (corrected.Chosen is { } chosen)
            (Page, Box) = (chosen.Page, chosen.Box);
        CorrectedBy = person.Id;
        CorrectedByName = person.Name;
        CorrectedAt = at;
    }
}
