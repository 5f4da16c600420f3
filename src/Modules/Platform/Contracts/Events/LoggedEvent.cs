using System.Text.Json;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Contracts.Events;

/// <summary>An event as it stands in the log.</summary>
public sealed class LoggedEvent : ICompanyOwned
{
    /// <inheritdoc />
    public required Guid CompanyId { get; init; }

    /// <summary>1, 2, 3, … per company, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC, to the microsecond.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Such as <c>invoice.approved</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Such as <c>invoice</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The subject's id.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The person who did it; null for the program itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The name of who did it, at the time.</summary>
    public required string ActorName { get; init; }

    /// <summary>The JSON text exactly as it was hashed.</summary>
    public required string Data { get; init; }

    /// <summary>The hash of the event before it; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over this event and <see cref="PreviousHash"/>.</summary>
    public byte[] Hash { get; internal set; } = [];

    /// <summary>Reads <see cref="Data"/>.</summary>
    public T DataAs<T>() => JsonSerializer.Deserialize<T>(Data, JsonSerializerOptions.Web)!;
}
