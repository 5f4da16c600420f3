using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Platform.Connections;

/// <summary>Finds, shows and saves connections; what the use cases share.</summary>
internal sealed class ConnectionBook(QuittanceDb db, ConnectionKinds kinds, ISecrets secrets, TimeProvider time) : IConnections
{
    public async Task<Connection> LoadAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<Connection>().SingleOrDefaultAsync(connection => connection.Id == id, cancellation) ?? throw Refuse.NotFound();

    public Task<List<ConnectionSecret>> SecretsOfAsync(Guid id, CancellationToken cancellation) =>
        db.Set<ConnectionSecret>().Where(secret => secret.ConnectionId == id).ToListAsync(cancellation);

    public async Task<OpenConnection> OpenAsync(Guid connectionId, CancellationToken cancellation)
    {
        var connection = await LoadAsync(connectionId, cancellation);
        if (!connection.IsEnabled)
            throw new RefusalException(PlatformErrors.ConnectionDisabled);
        return await OpenAsync(connection, cancellation);
    }

    public async Task<ConnectionStanding?> StandingAsync(Guid connectionId, CancellationToken cancellation)
    {
        var connection = await db.Set<Connection>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == connectionId, cancellation);
        if (connection is null)
            return null;
        var state = await db.Set<ConnectionState>().AsNoTracking().SingleAsync(one => one.ConnectionId == connectionId, cancellation);
        return new ConnectionStanding(connection.Name, connection.IsEnabled, state.Account.OpenUntil);
    }

    public async Task<OpenConnection> OpenAsync(Connection connection, CancellationToken cancellation)
    {
        var kept = await SecretsOfAsync(connection.Id, cancellation);
        var opened = kept.ToDictionary(secret => secret.Name, secret => secrets.Open(ConnectionSecret.Place(connection.Key, secret.Name), secret.Sealed), StringComparer.Ordinal);
        return new OpenConnection(connection.Key, connection.Kind, connection.Name, connection.Version, connection.Settings, opened);
    }

    /// <summary>Keeps the secrets given, in place of those kept under the same names.</summary>
    public void Keep(Connection connection, IReadOnlyDictionary<string, string> given, IReadOnlyList<ConnectionSecret> kept)
    {
        foreach (var (name, value) in given.Where(secret => secret.Value.Length > 0))
        {
            var row = kept.FirstOrDefault(secret => secret.Name == name) ?? db.Add(
                new ConnectionSecret { ConnectionId = connection.Id, Name = name, CompanyId = connection.CompanyId, Sealed = "", SetAt = default }).Entity;
            row.Sealed = secrets.Seal(ConnectionSecret.Place(connection.Key, name), value);
            row.SetAt = time.GetUtcNow();
        }
    }

    public async Task<ConnectionView> ShowAsync(Connection connection, HttpContext http, CancellationToken cancellation)
    {
        ETags.Show(http, connection.Version);
        var state = await db.Set<ConnectionState>().AsNoTracking().SingleAsync(one => one.ConnectionId == connection.Id, cancellation);
        var kept = await SecretsOfAsync(connection.Id, cancellation);
        return ConnectionView.Of(connection, state.Account, kept, kinds.Find(connection.Kind), time.GetUtcNow());
    }

    public async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusalException(PlatformErrors.Stale);
        }
        catch (DbUpdateException failed) when (failed.InnerException is PostgresException { ConstraintName: "connections_by_name" })
        {
            throw new RefusalException(PlatformErrors.ConnectionNameTaken);
        }
    }
}
