using System.Text.Json.Serialization;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Invoices;

/// <summary>What a step says of itself in the log; what does not apply is left out.</summary>
internal sealed record StepNote
{
    /// <summary>Why a person did it, in their own words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>Old and new value of each field that a person corrected, or for which something was learnt; bank accounts are masked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, FieldChange>? Changes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? LinesReplaced { get; init; }

    /// <summary>Why the file could not be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Problem { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? DuplicateOf { get; init; }

    public string From { get; init; } = "";
    public string To { get; init; } = "";
}

/// <summary>Every step of an invoice is an event, in the transaction that takes it.</summary>
internal static class InvoiceEvents
{
    public const string Received = "invoice.received";

    public const string SubjectKind = "invoice";

    public static Subject Subject(Invoice invoice) => new(SubjectKind, invoice.Id);

    /// <summary>Records a step: from where to where, and what the step itself has to say.</summary>
    public static void Record(this IEventLog events, Invoice invoice, Transition step, StepNote? note = null) =>
        events.Record(
            KindOf(step.Action),
            Subject(invoice),
            (note ?? new StepNote()) with { From = Words.Of(step.From), To = Words.Of(step.To) });

    private static string KindOf(InvoiceAction action) => action switch
    {
        InvoiceAction.StartReading => "invoice.reading-started",
        InvoiceAction.Capture => "invoice.read",
        InvoiceAction.NeedEntry => "invoice.needs-entry",
        InvoiceAction.Check => "invoice.checked",
        InvoiceAction.FindDuplicate => "invoice.duplicate-found",
        InvoiceAction.Correct => "invoice.corrected",
        InvoiceAction.Submit => "invoice.submitted",
        InvoiceAction.Approve => "invoice.approved",
        InvoiceAction.Reject => "invoice.rejected",
        InvoiceAction.Hold => "invoice.held",
        InvoiceAction.Release => "invoice.released",
        InvoiceAction.Reread => "invoice.reread-requested",
        InvoiceAction.Schedule => "invoice.scheduled",
        InvoiceAction.Pay => "invoice.paid",
        InvoiceAction.Archive => "invoice.archived",
    };
}
