namespace Quittance.Connectors.Http;

/// <summary>A bearer token of an account.</summary>
/// <param name="Id">Names it, so that the same token is given up once.</param>
/// <param name="Version">The <see cref="OutsideAccount.Version"/> it was fetched for.</param>
/// <param name="Value">The token; secret.</param>
/// <param name="IssuedAt">When it was fetched.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record OutsideToken(Guid Id, int Version, string Value, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>What a new token is had for without logging in again; secret. Null where there is none.</summary>
    public Renewal? Renewal { get; init; }

    /// <summary>From here on a new one is fetched, while this one still works: after four fifths of its life.</summary>
    public DateTimeOffset RefreshAt => IssuedAt + (ExpiresAt - IssuedAt) * 0.8;

    /// <summary>Says nothing of the token.</summary>
    public override string ToString() => $"token {Id}";
}

/// <summary>What a token is renewed with (OAuth's refresh token).</summary>
/// <param name="Value">Secret.</param>
/// <param name="ExpiresAt">When it ends, and with it the session.</param>
public sealed record Renewal(string Value, DateTimeOffset ExpiresAt)
{
    /// <summary>Says nothing of it.</summary>
    public override string ToString() => "renewal";
}

/// <summary>A token as the other side issued it.</summary>
/// <param name="Value">The token; secret.</param>
/// <param name="Lifetime">How long it lives.</param>
/// <param name="Renewal">What it is renewed with; null for nothing.</param>
/// <param name="RenewalLifetime">How long that lives.</param>
public sealed record IssuedToken(string Value, TimeSpan Lifetime, string? Renewal = null, TimeSpan RenewalLifetime = default)
{
    /// <summary>Says nothing of the token.</summary>
    public override string ToString() => "issued token";
}

/// <summary>Keeps the tokens of accounts where all nodes find them; sealed.</summary>
public interface ITokenStore
{
    /// <summary>Runs an action while no other node does for this account.</summary>
    /// <param name="key">Which account.</param>
    /// <param name="action">Gets the token that is kept, null for none; gives the one to keep.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The token kept.</returns>
    Task<OutsideToken> ExchangeAsync(AccountKey key, Func<OutsideToken?, CancellationToken, Task<OutsideToken>> action, CancellationToken cancellation);
}

/// <summary>How an account gets a token.</summary>
public interface ILogin
{
    /// <summary>Gets a token: by the renewal where that is possible, else by logging in.</summary>
    /// <param name="http">Guarded, within the rate budget, and failing as an <see cref="Kernel.Errors.OutsideCallException"/>.</param>
    /// <param name="renewal">Of the token before; null where there is none that still works.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IssuedToken> LogInAsync(HttpClient http, string? renewal, CancellationToken cancellation);

    /// <summary>Ends the session at the other side. Most know no such thing.</summary>
    /// <param name="http">As above.</param>
    /// <param name="renewal">Names the session.</param>
    /// <param name="cancellation">Gives up.</param>
    Task LogOutAsync(HttpClient http, string renewal, CancellationToken cancellation) => Task.CompletedTask;
}
