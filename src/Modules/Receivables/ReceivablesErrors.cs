using Quittance.Kernel.Errors;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables;

/// <summary>Everything this module refuses, said once.</summary>
internal static class ReceivablesErrors
{
    private static readonly Error StepNotAllowed =
        new("AR-DOC-001", "A document in this state cannot take this step.");

    private static readonly Error DocumentNotValid =
        new("AR-DOC-002", "The authority would reject this document. Correct it first.");

    public static readonly Error ChangedSinceChosen =
        new("AR-DOC-003", "The document changed after it was chosen. Look at it again.", ErrorKind.Stale);

    public static readonly Error NotSigned =
        new("AR-DOC-004", "The document has not been signed yet: there is no XML to show.", ErrorKind.NotFound);

    public static readonly Error NoIssuer =
        new("AR-ISS-001", "Enter first who issues: Settings, Issuing.");

    public static readonly Error NoSigningKey =
        new("AR-KEY-001", "There is no key to sign with. Upload the company's key file first.");

    public static readonly Error KeyNotValidNow =
        new("AR-KEY-002", "The key's certificate is not valid today. Upload a valid one.");

    private static readonly Error KeyOfSomebodyElse =
        new("AR-KEY-003", "The key belongs to somebody else.");

    public static readonly Error KeyFileTooLarge =
        new("AR-KEY-004", "A key file has at most 64 kB.", ErrorKind.TooLarge);

    public static readonly Error NoConnection =
        new("AR-AUT-001", "No connection with the tax authority is chosen: Settings, Issuing.");

    public static readonly Error NotTaken =
        new("AR-AUT-002", "The authority does not take this document.");

    public static readonly Error BadSignature =
        new("AR-AUT-003", "The authority's message does not carry a good signature.");

    public static readonly Error NotDecided =
        new("AR-AUT-004", "The authority has not decided in time. Ask again, or call the authority.");

    private static readonly Error NotReached =
        new("AR-AUT-005", "The authority could not be reached, or did not answer.");

    public static readonly Error GivenUp =
        new("AR-AUT-006", "It could not be handed over, and is not tried again by itself.");

    public static readonly Error OtherConnection =
        new("AR-AUT-007", "That connection leads to something else. Choose one with the tax authority.");

    public static readonly Error NoAnswer =
        new("AR-AUT-008", "The authority did not answer. The program tries again by itself; the document shows what comes of it.");

    public static readonly Error SeriesExhausted =
        new("AR-NUM-001", "This series has no numbers left. Use another terminal.");

    public static readonly Error SeriesGoesBack =
        new("AR-NUM-002", "The last number of a series can only grow.");

    public static readonly Error BadBulk =
        new("AR-BLK-001", "Choose 1 to 500 documents, or give a filter; not both.", ErrorKind.Invalid);

    public static readonly Error ImportConfirmed =
        new("AR-IMP-001", "Drafts are made of this file already: see its batch under Work.", ErrorKind.Conflict);

    public static readonly Error ImportGone =
        new("AR-IMP-002", "What was read of the file is gone. Import it anew.", ErrorKind.NotFound);

    public static readonly Error ImportKnown =
        new("AR-IMP-003", "A draft was made of this reference before.", ErrorKind.Conflict);

    public static readonly Error NoOrigin =
        new("AR-DOC-005", "Only a document that was issued can be credited, debited or replaced.");

    /// <summary>One code for every step that is not in the table; the sentence names the step.</summary>
    public static Error NotAllowed(DocumentState state, DocumentAction action) =>
        StepNotAllowed with { Message = $"A document in state '{Words.Of(state)}' cannot take the step '{Words.Of(action)}'." };

    /// <summary>The sentence names the first finding.</summary>
    public static Error NotValid(string first) => DocumentNotValid with { Message = $"{DocumentNotValid.Message} {first}" };

    /// <summary>The sentence is the authority's own.</summary>
    public static Error Refused(string? cause) => NotTaken with { Message = string.IsNullOrWhiteSpace(cause) ? NotTaken.Message : cause };

    /// <summary>The sentence says what was seen.</summary>
    public static Error Unreached(string why) => NotReached with { Message = why };

    /// <summary>The sentence names both ids.</summary>
    public static Error KeyOfAnother(string holder, string issuer) =>
        KeyOfSomebodyElse with { Message = $"The key belongs to {holder}; the company issues as {issuer}." };
}
