using System.Text.Json.Serialization;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Receivables.Issued;

/// <summary>What a step says of itself in the log; what does not apply is left out.</summary>
internal sealed record StepNote
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Number { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    public string From { get; init; } = "";
    public string To { get; init; } = "";
}

/// <summary>Every step of a document is an event, in the transaction that takes it.</summary>
internal static class DocumentEvents
{
    public const string SubjectKind = "issued-document";

    public const string Drafted = "document.drafted";
    public const string Discarded = "document.discarded";

    public static Subject Subject(IssuedDocument document) => new(SubjectKind, document.Id);

    public static void Record(this IEventLog events, IssuedDocument document, Transition step, StepNote? note = null) =>
        events.Record(KindOf(step.Action), Subject(document), (note ?? new StepNote()) with { From = Words.Of(step.From), To = Words.Of(step.To) });

    private static string KindOf(DocumentAction action) => action switch
    {
        DocumentAction.Revise => "document.revised",
        DocumentAction.Sign => "document.signed",
        DocumentAction.Queue => "document.queued",
        DocumentAction.Submit => "document.submitted",
        DocumentAction.Lose => "document.lost",
        DocumentAction.Ask => "document.asked",
        DocumentAction.Accept => "document.accepted",
        DocumentAction.Reject => "document.rejected",
        DocumentAction.Fail => "document.failed",
    };
}
