using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Authority;

/// <summary>What a call to the authority is for.</summary>
internal enum AttemptAction
{
    /// <summary>To hand a document over.</summary>
    Submit,

    /// <summary>To ask what became of it.</summary>
    Ask,
}

/// <summary>One call to the authority, noted before it is made. One without an end may have had its effect.</summary>
internal sealed class Attempt : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required Guid DocumentId { get; init; }
    public required AttemptAction Action { get; init; }
    public required DateTimeOffset BeganAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>In a word: <c>received</c>, <c>alreadyReceived</c>, <c>aceptado</c>, a class of failure.</summary>
    public string? Outcome { get; set; }

    /// <summary>What the other side said, or why no answer came.</summary>
    public string? Detail { get; set; }
}
