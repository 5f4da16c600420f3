namespace Quittance.Platform.Sessions;

/// <summary>A browser in which somebody is signed in. Its cookie is worth something only while this row is there.</summary>
internal sealed class PersonSession
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Exact to a few minutes: not every request is worth a write.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    public required string? Address { get; init; }

    public required string Agent { get; init; }

    public required SignInMethod Method { get; init; }

    /// <summary>Whether the person showed more than a password: a code or a passkey.</summary>
    public required bool TwoFactors { get; init; }
}
