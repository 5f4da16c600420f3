namespace Quittance.Connectors.Hacienda;

/// <summary>Somebody named beside a document.</summary>
/// <param name="Type">01 to 06, as in the document.</param>
/// <param name="Id">The id, twelve characters at most.</param>
public sealed record HaciendaParty(string Type, string Id)
{
    private const string Foreigner = "05";
    private const int LongestId = 12;

    /// <summary>The other party as it may be named beside a document: foreigners, and ids longer than the field, are left out; the document names them.</summary>
    public static HaciendaParty? ReceiverOf(HaciendaParty? other) => other is { Type: not Foreigner, Id.Length: <= LongestId } ? other : null;
}

/// <summary>A document to hand in.</summary>
public sealed record HaciendaSubmission
{
    /// <summary>The clave; for a receiver's message, of the document it confirms.</summary>
    public required string Clave { get; init; }

    /// <summary>When it was emitted, exactly as the document says.</summary>
    public required DateTimeOffset EmittedAt { get; init; }

    /// <summary>The seller; for a purchase invoice (FEC) the buyer.</summary>
    public required HaciendaParty Issuer { get; init; }

    /// <summary>The other party; null for a receipt to nobody in particular and for foreigners (type 05).</summary>
    public HaciendaParty? Receiver { get; init; }

    /// <summary>The number of a receiver's message; null for all other documents.</summary>
    public string? ReceiverNumber { get; init; }

    /// <summary>Whom to tell of the decision; null for nobody.</summary>
    public Uri? Callback { get; init; }

    /// <summary>The signed document, every byte of it.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    /// <summary>Under what the authority keeps it, and is asked for it.</summary>
    public string Key => KeyOf(Clave, ReceiverNumber);

    /// <summary>The key of a document: its clave, and the number of a receiver's message.</summary>
    public static string KeyOf(string clave, string? receiverNumber) => receiverNumber is null ? clave : $"{clave}-{receiverNumber}";
}

/// <summary>What the authority said to a submission. Anything else is an <see cref="Kernel.Errors.OutsideCallException"/>.</summary>
public enum SubmissionResult
{
    /// <summary>Received; whether it is valid is said later.</summary>
    Received,

    /// <summary>It had been received before: as good as received.</summary>
    AlreadyReceived,

    /// <summary>Refused as it stands; the same again will be refused again.</summary>
    Refused,
}

/// <summary>The answer to a submission.</summary>
/// <param name="Result">What it is.</param>
/// <param name="Cause">Why, in the authority's words; empty when received.</param>
/// <param name="Status">The HTTP status; 0 when the document was found to be there already.</param>
public sealed record SubmissionAnswer(SubmissionResult Result, string Cause, int Status)
{
    /// <summary>Whether the authority has it.</summary>
    public bool IsReceived => Result != SubmissionResult.Refused;
}
