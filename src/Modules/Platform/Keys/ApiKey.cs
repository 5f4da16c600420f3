using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Keys;

/// <summary>How a program of the company comes in. The secret is shown once; this holds its hash.</summary>
internal sealed class ApiKey : ICompanyOwned
{
    public required Guid Id { get; init; }

    public required Guid CompanyId { get; init; }

    public required string Name { get; init; }

    public required byte[] SecretHash { get; init; }

    /// <summary>Permissions, at most those its maker had.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    public required Guid MadeBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Exact to a few minutes: not every request is worth a write.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}
