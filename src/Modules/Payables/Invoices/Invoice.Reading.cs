using Quittance.Capture.Contracts;
using Quittance.Payables.Vendors;

namespace Quittance.Payables.Invoices;

internal sealed partial class Invoice
{
    /// <summary>Whether a reading is awaited; one that comes later, or twice, changes nothing.</summary>
    public bool AwaitsReading => State is InvoiceState.Received or InvoiceState.Reading;

    /// <summary>Takes what was read, and what was learnt of its vendor. What a person corrected before stays theirs.</summary>
    public Transition TakeReading(Reading reading, IReadOnlyDictionary<string, LearntValue> learnt, DateTimeOffset at)
    {
        Source = reading.Source;
        ProblemCode = reading.Problem?.Code;
        ProblemMessage = reading.Problem?.Message;
        Pages = reading.Pages;
        foreach (var name in FieldNames.All)
            TakeField(name, reading.Fields.GetValueOrDefault(name), learnt.GetValueOrDefault(name));
        if (!LinesCorrected)
            Lines = [.. reading.Lines.Select((line, index) => LineOf(line, index + 1, at))];
        WorkOutHeader();
        return Take(reading.Problem is null ? InvoiceAction.Capture : InvoiceAction.NeedEntry, at);
    }

    /// <summary>Where what was learnt is used, in place of what was read; for the audit trail.</summary>
    public IReadOnlyDictionary<string, FieldChange> Learnt() =>
        Fields.Where(field => field is { Origin: FieldOrigin.Learnt }).ToDictionary(field => field.Name, field => new FieldChange(field.ReadValue, field.Value, Learnt: true));

    private void TakeField(string name, ReadField? read, LearntValue? learnt)
    {
        var field = Field(name);
        if (field is null && read is null && learnt is null)
            return;
        if (field is null)
            Fields.Add(field = new InvoiceField { CompanyId = CompanyId, InvoiceId = Id, Name = name });
        field.TakeRead(read, learnt);
    }

    private InvoiceLine LineOf(ReadLine line, int number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        CompanyId = CompanyId,
        InvoiceId = Id,
        Number = number,
        Description = line.Description is { } words ? FieldText.Clean(words) : null,
        Quantity = LineNumbers.Kept(line.Quantity),
        Unit = line.Unit is { } unit ? FieldText.Clean(unit) : null,
        UnitPrice = LineNumbers.Kept(line.UnitPrice),
        NetAmount = LineNumbers.Kept(line.NetAmount),
        TaxRate = LineNumbers.Kept(line.TaxRate),
        Confidence = line.Confidence,
        Page = line.Page,
        Box = line.Box,
    };
}
