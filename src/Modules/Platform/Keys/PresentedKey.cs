using Microsoft.AspNetCore.Http;

namespace Quittance.Platform.Keys;

/// <summary>The API key that a request came with, after its secret was found right; kept among the request's features.</summary>
internal sealed record PresentedKey(
    Guid Id, Guid CompanyId, string Name, byte[] SecretHash, IReadOnlyList<string> Scopes, Guid MadeBy,
    DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt)
{
    /// <summary>As the audit log calls who acts.</summary>
    public string ActorName => $"API key {Name}";

    public static PresentedKey? Of(HttpContext http) => http.Features.Get<PresentedKey>();
}
