namespace Quittance.Connectors.Http;

/// <summary>A bearer token of an account.</summary>
/// <param name="Id">Names it, so that the same token is given up once.</param>
/// <param name="Version">The <see cref="OutsideAccount.Version"/> it was fetched for.</param>
/// <param name="Value">The token; secret.</param>
/// <param name="IssuedAt">When it was fetched.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record OutsideToken(Guid Id, int Version, string Value, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>From here on a new one is fetched, while this one still works: after four fifths of its life.</summary>
    public DateTimeOffset RefreshAt => IssuedAt + (ExpiresAt - IssuedAt) * 0.8;

    /// <summary>Says nothing of the token.</summary>
    public override string ToString() => $"token {Id}";
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
    /// <summary>Logs in.</summary>
    /// <param name="http">Guarded, within the rate budget, and failing as an <see cref="Kernel.Errors.OutsideCallException"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The token and how long it lives.</returns>
    Task<(string Token, TimeSpan Lifetime)> LogInAsync(HttpClient http, CancellationToken cancellation);
}
