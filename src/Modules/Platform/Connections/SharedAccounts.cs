using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Connectors.Http;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Platform.Connections;

/// <summary>
/// Keeps what all nodes share of an account in PostgreSQL. Each change is a transaction of its own, beside whatever the caller is
/// doing: a call that was made was made, also when the caller's work is rolled back.
/// </summary>
internal sealed class SharedAccounts(IServiceScopeFactory scopes, ISecrets secrets) : IAccountStates, ITokenStore
{
    public Task<T> ChangeAsync<T>(AccountKey key, Func<AccountState, DateTimeOffset, (AccountState State, T Result)> change, CancellationToken cancellation) =>
        InWorkAsync(key, async (services, db, stop) =>
        {
            // Locks the row, and reads the database's clock, which is one for all nodes. A budget or a circuit that is a moment behind after a
            // crash does no harm, and nobody has to wait for the disk.
            var clock = await db.Database.SqlQuery<DateTimeOffset>($"""
                SELECT clock_timestamp() AS "Value" FROM platform.connection_states
                WHERE connection_id = {key.ConnectionId} AND set_config('synchronous_commit', 'off', true) IS NOT NULL FOR UPDATE
                """).ToListAsync(stop);
            var now = clock is [var one] ? one : throw Refuse.NotFound();
            var row = await db.Set<ConnectionState>().SingleAsync(state => state.ConnectionId == key.ConnectionId, stop);
            var wasOpen = row.Account.OpenUntil is not null;
            (row.Account, var result) = change(row.Account, now);
            if (!wasOpen && row.Account.OpenUntil is not null)
                await TellAsync(services, db, key, row.Account, stop);
            return result;
        }, cancellation);

    public async Task<T> ChangeIfNeededAsync<T>(AccountKey key, Func<AccountState, DateTimeOffset, (AccountState State, T Result)> change, CancellationToken cancellation)
    {
        var (seen, now) = await InWorkAsync(key, async (_, db, stop) =>
        {
            var row = await db.Set<ConnectionState>().AsNoTracking().SingleOrDefaultAsync(state => state.ConnectionId == key.ConnectionId, stop) ?? throw Refuse.NotFound();
            var clock = await db.Database.SqlQuery<DateTimeOffset>($"""SELECT clock_timestamp() AS "Value" """).SingleAsync(stop);
            return (row.Account, clock);
        }, cancellation);
        var (state, result) = change(seen, now);
        return ReferenceEquals(state, seen) ? result : await ChangeAsync(key, change, cancellation);
    }

    /// <summary>The lock is let go of by the end of the transaction, also when the node dies in the middle of a login.</summary>
    public Task<OutsideToken> ExchangeAsync(
        AccountKey key, Func<OutsideToken?, CancellationToken, Task<OutsideToken>> action, CancellationToken cancellation) =>
        InWorkAsync(key, async (_, db, stop) =>
        {
            // Waits as long as the call that needs the token; the database's own limit would end it with an error of the wrong kind.
            db.Database.SetCommandTimeout(TimeSpan.Zero);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({ConnectionToken.Place(key)}, 0))", stop);
            var row = await db.Set<ConnectionToken>().SingleOrDefaultAsync(token => token.ConnectionId == key.ConnectionId, stop);
            var token = await action(row is null ? null : Open(row, key), stop);
            if (token.Id != row?.TokenId)
                Keep(db, row, token, key);
            return token;
        }, cancellation);

    /// <summary>The circuit has opened: somebody should know, since work that needs the other side now waits.</summary>
    private static async Task TellAsync(IServiceProvider services, QuittanceDb db, AccountKey key, AccountState state, CancellationToken cancellation)
    {
        var name = await db.Set<Connection>().Where(connection => connection.Id == key.ConnectionId).Select(connection => connection.Name).SingleAsync(cancellation);
        var words = new Dictionary<string, string> { ["name"] = name, ["error"] = state.LastError ?? "" };
        services.GetRequiredService<INotifications>().Tell(
            Permissions.ConnectionsManage, new Notice("connection.stopped", NoticeSeverity.Error, new Subject("connection", key.ConnectionId), words, "connections"));
    }

    private async Task<T> InWorkAsync<T>(AccountKey key, Func<IServiceProvider, QuittanceDb, CancellationToken, Task<T>> action, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(key.CompanyId, Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<QuittanceDb>();
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(stop => action(scope.ServiceProvider, db, stop), cancellation);
    }

    private OutsideToken Open(ConnectionToken row, AccountKey key)
    {
        var (value, renewal) = TokenText.Read(secrets.Open(ConnectionToken.Place(key), row.Sealed));
        return new(row.TokenId, row.Version, value, row.IssuedAt, row.ExpiresAt) { Renewal = renewal };
    }

    private void Keep(QuittanceDb db, ConnectionToken? before, OutsideToken token, AccountKey key)
    {
        var row = before ?? db.Add(new ConnectionToken { ConnectionId = key.ConnectionId, CompanyId = key.CompanyId }).Entity;
        row.TokenId = token.Id;
        row.Version = token.Version;
        row.Sealed = secrets.Seal(ConnectionToken.Place(key), TokenText.Write(token));
        row.IssuedAt = token.IssuedAt;
        row.ExpiresAt = token.ExpiresAt;
    }
}
