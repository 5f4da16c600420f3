using System.Collections.Concurrent;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http;

/// <summary>
/// One token per account. Within the process one caller at a time fetches it, among nodes the store's lock sees to that; the
/// others wait, or go on with the present token while it still works.
/// </summary>
internal sealed class TokenCache(ITokenStore store, TimeProvider time)
{
    // A token must outlive the request that carries it.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<AccountKey, Entry> entries = new();

    public async Task<OutsideToken> GetAsync(OutsideAccount account, Func<OutsideToken?, CancellationToken, Task<OutsideToken>> logIn, CancellationToken cancellation)
    {
        var entry = EntryOf(account);
        if (IsFresh(entry.Token, entry, account))
            return entry.Token!;
        var patience = Works(entry.Token, entry, account) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
        if (!await entry.Gate.WaitAsync(patience, cancellation))
            return entry.Token!;
        try
        {
            if (!IsFresh(entry.Token, entry, account))
                entry.Token = await FetchAsync(entry, account, logIn, cancellation);
            return entry.Token!;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    /// <summary>The other side did not take it. What is kept for the other nodes is replaced by the next fetch.</summary>
    public void Reject(OutsideAccount account, OutsideToken token) => EntryOf(account).Rejected = token;

    /// <summary>Ends the session of the token that is kept, if there is one, and keeps it no longer.</summary>
    public async Task EndAsync(OutsideAccount account, Func<string, CancellationToken, Task> logOut, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        EntryOf(account).Token = null;
        await store.ExchangeAsync(account.Key, async (kept, stop) =>
        {
            if (kept is { Renewal: { } renewal } && renewal.ExpiresAt > now)
                await logOut(renewal.Value, stop);
            return new OutsideToken(Guid.CreateVersion7(now), account.Version, "", now, now);
        }, cancellation);
    }

    private Entry EntryOf(OutsideAccount account) => entries.GetOrAdd(account.Key, _ => new Entry());

    private async Task<OutsideToken> FetchAsync(Entry entry, OutsideAccount account, Func<OutsideToken?, CancellationToken, Task<OutsideToken>> logIn, CancellationToken cancellation)
    {
        try
        {
            return await store.ExchangeAsync(
                account.Key, (kept, stop) => IsFresh(kept, entry, account) ? Task.FromResult(kept!) : logIn(kept?.Version == account.Version ? kept : null, stop), cancellation);
        }
        catch (OutsideCallException) when (Works(entry.Token, entry, account))
        {
            return entry.Token!;
        }
    }

    private bool IsFresh(OutsideToken? token, Entry entry, OutsideAccount account) => Works(token, entry, account) && token!.RefreshAt > time.GetUtcNow();

    private bool Works(OutsideToken? token, Entry entry, OutsideAccount account) =>
        token is not null && token.Version == account.Version && token.Id != entry.Rejected?.Id && token.ExpiresAt - Margin > time.GetUtcNow();

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public volatile OutsideToken? Token;

        public volatile OutsideToken? Rejected;
    }
}
