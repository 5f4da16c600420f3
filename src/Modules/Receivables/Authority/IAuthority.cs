using Quittance.Platform.Contracts.Connections;

namespace Quittance.Receivables.Authority;

/// <summary>The tax authority at the other end. It fails as an <see cref="Kernel.Errors.OutsideCallException"/>.</summary>
internal interface IAuthority
{
    /// <summary>Hands a document over. A document that it has already is no failure.</summary>
    Task<Handover> SubmitAsync(OpenConnection connection, SentDocument document, CancellationToken cancellation);

    /// <summary>Asks what became of a document.</summary>
    /// <param name="connection">The company's account.</param>
    /// <param name="key">Of the document.</param>
    /// <param name="mayBeUnknown">True unless it is known to have been received.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null when it has never had it.</returns>
    Task<Word?> AskAsync(OpenConnection connection, string key, bool mayBeUnknown, CancellationToken cancellation);
}

/// <summary>A document as it is sent.</summary>
/// <param name="Key">Its key.</param>
/// <param name="IssuedAt">When it was issued, as it says itself.</param>
/// <param name="Issuer">Who issued it, as it says itself: the company may have another id by now.</param>
/// <param name="Customer">The other party; null when the document names none, or none with an id.</param>
/// <param name="Xml">The signed bytes.</param>
/// <param name="Callback">Whom to tell of the decision; null for nobody.</param>
internal sealed record SentDocument(string Key, DateTimeOffset IssuedAt, SentParty Issuer, SentParty? Customer, byte[] Xml, Uri? Callback = null);

/// <summary>A party named beside a document.</summary>
/// <param name="Type">The authority's type of id.</param>
/// <param name="Id">The id.</param>
internal sealed record SentParty(string Type, string Id);

/// <summary>What the authority did with what was handed over.</summary>
internal sealed record Handover(HandoverOutcome Outcome, string? Detail = null);

/// <summary>In a word.</summary>
internal enum HandoverOutcome
{
    /// <summary>It has it now.</summary>
    Received,

    /// <summary>It had it before.</summary>
    AlreadyReceived,

    /// <summary>It does not take it, and will not: the same bytes would be refused again.</summary>
    Refused,
}

/// <summary>What the authority says of a document.</summary>
/// <param name="State">Where it stands there.</param>
/// <param name="StateText">The authority's own word for that.</param>
/// <param name="Raw">The whole answer, as text.</param>
/// <param name="Message">The signed message in it, byte for byte; null while there is none.</param>
internal sealed record Word(AuthorityState State, string StateText, string Raw, byte[]? Message);

/// <summary>Where a document stands at the authority.</summary>
internal enum AuthorityState
{
    /// <summary>Received, or being looked at.</summary>
    Undecided,

    /// <summary>Decided: the message says how.</summary>
    Decided,

    /// <summary>The authority failed at it; it is to be sent again.</summary>
    Failed,
}
