using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Quittance.Sandbox.Vendors.Ledger;

/// <summary>Issues short-lived tokens for client credentials, and counts how often.</summary>
internal sealed class LedgerTokens(TimeProvider time)
{
    public const string ClientId = "quittance", ClientSecret = "ledger-sandbox-secret";

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> expiries = new(StringComparer.Ordinal);

    public int LifetimeSeconds { get; set; } = 300;

    public int Logins { get; private set; }

    /// <summary>A token for the credentials of an HTTP Basic header; null when they are wrong.</summary>
    public string? LogIn(string? authorization)
    {
        if (!IsClient(authorization))
            return null;
        lock (gate)
        {
            Logins++;
            var token = RandomNumberGenerator.GetHexString(40, lowercase: true);
            expiries[token] = time.GetUtcNow().AddSeconds(LifetimeSeconds);
            return token;
        }
    }

    public bool Knows(string? authorization)
    {
        lock (gate)
            return AuthenticationHeaderValue.TryParse(authorization, out var header) && header is { Scheme: "Bearer", Parameter: { } token }
                && expiries.TryGetValue(token, out var expiry) && expiry > time.GetUtcNow();
    }

    /// <summary>As when the vendor's people end all sessions.</summary>
    public void RevokeAll()
    {
        lock (gate)
            expiries.Clear();
    }

    private static bool IsClient(string? authorization) =>
        AuthenticationHeaderValue.TryParse(authorization, out var header) && header.Scheme == "Basic"
        && header.Parameter == Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"));
}
