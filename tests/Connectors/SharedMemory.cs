using System.Collections.Concurrent;
using Quittance.Connectors.Http;

namespace Quittance.Connectors.Tests;

/// <summary>What several nodes share, in place of their database.</summary>
internal sealed class SharedMemory(TimeProvider time) : ITokenStore, IAccountStates
{
    private readonly ConcurrentDictionary<AccountKey, OutsideToken> tokens = new();
    private readonly ConcurrentDictionary<AccountKey, AccountState> states = new();
    private readonly SemaphoreSlim login = new(1);
    private readonly Lock gate = new();

    public AccountState StateOf(AccountKey key) => states.GetValueOrDefault(key) ?? new AccountState();

    public async Task<OutsideToken> ExchangeAsync(
        AccountKey key, Func<OutsideToken?, CancellationToken, Task<OutsideToken>> action, CancellationToken cancellation)
    {
        await login.WaitAsync(cancellation);
        try
        {
            return tokens[key] = await action(tokens.GetValueOrDefault(key), cancellation);
        }
        finally
        {
            login.Release();
        }
    }

    public Task<T> ChangeAsync<T>(AccountKey key, Func<AccountState, DateTimeOffset, (AccountState State, T Result)> change, CancellationToken cancellation)
    {
        lock (gate)
        {
            var (state, result) = change(StateOf(key), time.GetUtcNow());
            states[key] = state;
            return Task.FromResult(result);
        }
    }
}
