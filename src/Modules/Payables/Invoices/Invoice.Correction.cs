using System.Text.Json.Serialization;
using Quittance.Capture.Contracts;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Invoices;

/// <summary>What a person says a field is.</summary>
/// <param name="Value">Canonical, see <see cref="FieldText"/>; null clears the field.</param>
/// <param name="Chosen">The value on the page that they chose; null when they typed it.</param>
internal sealed record CorrectedValue(string? Value, ReadCandidate? Chosen = null);

/// <summary>What was changed, for the audit trail; and that a person chose it from the page, or that it was learnt, where that is so.</summary>
internal sealed record FieldChange(
    string? Old,
    string? New,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Chosen = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Learnt = null);

internal sealed partial class Invoice
{
    /// <summary>A person typed the lines; a later reading leaves them alone.</summary>
    public bool LinesCorrected { get; private set; }

    /// <summary>
    /// Its corrections tell something of its vendor: not those of a rejected invoice, which may be forged, nor of a duplicate, which would say
    /// everything twice.
    /// </summary>
    public bool Teaches => Fields.Exists(one => one.IsCorrected) && State is not (InvoiceState.Rejected or InvoiceState.Duplicate);

    /// <summary>
    /// Takes a person's values. Saying the same again is a change too: the person now stands behind the value.
    /// </summary>
    /// <returns>The step, and old and new values by field.</returns>
    public (Transition Step, IReadOnlyDictionary<string, FieldChange> Changes) Correct(
        IReadOnlyDictionary<string, CorrectedValue> values, IReadOnlyList<InvoiceLine>? lines, Actor person, DateTimeOffset at)
    {
        var step = Take(InvoiceAction.Correct, at);
        var changes = values.ToDictionary(pair => pair.Key, pair => CorrectField(pair.Key, pair.Value, person, at));
        if (lines is not null)
        {
            Lines = [.. lines];
            LinesCorrected = true;
        }

        WorkOutHeader();
        return (step, changes);
    }

    private FieldChange CorrectField(string name, CorrectedValue value, Actor person, DateTimeOffset at)
    {
        var field = Field(name);
        if (field is null)
            Fields.Add(field = new InvoiceField { CompanyId = CompanyId, InvoiceId = Id, Name = name });
        var change = new FieldChange(field.Value, value.Value, value.Chosen is null ? null : true);
        field.Correct(value, person, at);
        return change;
    }
}
