using System.Collections.Concurrent;

namespace Quittance.Connectors.Http;

/// <summary>
/// Keeps what there is to share of an account within the process: for open services that know no account and count by address, so that no
/// company's connection stands for them, and for commands.
/// </summary>
public sealed class LocalAccounts(TimeProvider time) : IAccountStates, ITokenStore
{
    private readonly ConcurrentDictionary<AccountKey, AccountState> states = new();
    private readonly ConcurrentDictionary<AccountKey, OutsideToken> tokens = new();
    private readonly Lock gate = new();

    /// <inheritdoc />
    public Task<T> ChangeAsync<T>(AccountKey key, Func<AccountState, DateTimeOffset, (AccountState State, T Result)> change, CancellationToken cancellation)
    {
        lock (gate)
        {
            var (state, result) = change(states.GetOrAdd(key, _ => new AccountState()), time.GetUtcNow());
            states[key] = state;
            return Task.FromResult(result);
        }
    }

    /// <inheritdoc />
    public async Task<OutsideToken> ExchangeAsync(AccountKey key, Func<OutsideToken?, CancellationToken, Task<OutsideToken>> action, CancellationToken cancellation) =>
        tokens[key] = await action(tokens.GetValueOrDefault(key), cancellation);
}
