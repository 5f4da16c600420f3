namespace Quittance.Platform.Sessions;

/// <summary>With what somebody signed in, or tried to.</summary>
internal enum SignInMethod
{
    Password,
    Authenticator,
    RecoveryCode,
    Passkey,
    Provider,
    Invitation,
    SetUp,
    Token,
}

/// <summary>What became of it.</summary>
internal enum SignInOutcome
{
    SignedIn,
    WrongPassword,
    WrongCode,
    LockedOut,
    ResetAsked,
    PasswordReset,
    TokenReused,
}

/// <summary>One line of the history that a person, and the managers of their companies, can read.</summary>
internal sealed class SignInRecord
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required SignInOutcome Outcome { get; init; }

    public required SignInMethod Method { get; init; }

    public required string? Address { get; init; }

    public required string Agent { get; init; }
}
