using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Invitations;

/// <summary>Somebody asked to join a company. It is gone once it is accepted or taken back.</summary>
internal sealed class Invitation : ICompanyOwned
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required Guid CompanyId { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string NormalizedEmail { get; init; }

    public required Role Role { get; init; }

    /// <summary>The name of whoever invited.</summary>
    public required string InvitedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset SentAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public required byte[] SecretHash { get; set; }

    /// <summary>Gives a new link; the one before works no more.</summary>
    public InvitationToken Renew(DateTimeOffset now)
    {
        var token = InvitationToken.Of(this);
        (SentAt, ExpiresAt, SecretHash) = (now, now + ValidFor, token.SecretHash);
        return token;
    }
}
