using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Connections;

/// <summary>The company's connections, by name.</summary>
internal sealed class ListConnections(QuittanceDb db, ConnectionKinds kinds, TimeProvider time)
{
    private sealed record Position(string Name, Guid Id);

    public async Task<Page<ConnectionView>> HandleAsync(string? cursor, int? limit, CancellationToken cancellation)
    {
        var size = PageSize.Of(limit);
        var connections = db.Set<Connection>().AsNoTracking();
        var total = await connections.LongCountAsync(cancellation);
        if (Cursor.Decode<Position>(cursor) is { } after)
            connections = connections.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.Name, c.Id), ValueTuple.Create(after.Name, after.Id)));
        var rows = await connections.OrderBy(c => c.Name).ThenBy(c => c.Id).Take(size + 1).ToListAsync(cancellation);
        var shown = rows.Take(size).ToList();
        var items = await ViewsAsync(shown, cancellation);
        return new Page<ConnectionView>(items, rows.Count > size ? Cursor.Encode(new Position(shown[^1].Name, shown[^1].Id)) : null, total);
    }

    private async Task<List<ConnectionView>> ViewsAsync(List<Connection> connections, CancellationToken cancellation)
    {
        var ids = connections.ConvertAll(connection => connection.Id);
        var states = await db.Set<ConnectionState>().AsNoTracking().Where(state => ids.Contains(state.ConnectionId)).ToDictionaryAsync(state => state.ConnectionId, cancellation);
        var secrets = (await db.Set<ConnectionSecret>().AsNoTracking().Where(secret => ids.Contains(secret.ConnectionId)).ToListAsync(cancellation))
            .ToLookup(secret => secret.ConnectionId);
        var now = time.GetUtcNow();
        return connections.ConvertAll(one => ConnectionView.Of(one, states[one.Id].Account, secrets[one.Id], kinds.Find(one.Kind), now));
    }
}
