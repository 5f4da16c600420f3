using Quittance.Formats.Xades;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Authority;

/// <summary>What sort of answer.</summary>
internal enum AnswerKind
{
    /// <summary>The document is good.</summary>
    Acceptance,

    /// <summary>The document is void.</summary>
    Rejection,

    /// <summary>It was received, or is being looked at.</summary>
    Confirmation,
}

/// <summary>One thing that the authority remarks about a document: its own code and words, kept as they came.</summary>
internal sealed record AuthorityFinding(string Code, string Text);

/// <summary>What the authority said, as it came.</summary>
internal sealed class Answer : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required Guid DocumentId { get; init; }

    /// <summary>The document's key.</summary>
    public required string Key { get; init; }

    public required AnswerKind Kind { get; init; }

    /// <summary>The authority's own word: <c>recibido</c>, <c>procesando</c>, <c>aceptado</c> …</summary>
    public required string State { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The answer's body, as text.</summary>
    public required string Raw { get; init; }

    /// <summary>The signed message inside it, byte for byte; null when there is none yet.</summary>
    public byte[]? Message { get; init; }

    /// <summary>Whether the message's signature holds; null without a message.</summary>
    public bool? IsVerified { get; init; }

    public IReadOnlyList<SignatureCheck> Checks { get; init; } = [];

    /// <summary>The message's sentence.</summary>
    public string? Detail { get; init; }

    public IReadOnlyList<AuthorityFinding> Findings { get; init; } = [];

    /// <summary>What it objects to in one line: code and text of each finding, else its sentence.</summary>
    public string? Reasons => Findings.Count > 0 ? string.Join("; ", Findings.Select(finding => $"{finding.Code} {finding.Text}")) : Detail;

    /// <summary>Whether the document's state follows from it; such an answer is never deleted.</summary>
    public required bool IsDeciding { get; init; }
}
