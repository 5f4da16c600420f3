using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Connections;

/// <summary>Turns a connection on or off, and removes it.</summary>
internal sealed class SwitchConnection(QuittanceDb db, ConnectionBook book, IEventLog events, TimeProvider time)
{
    public async Task<ConnectionView> HandleAsync(Guid id, bool isEnabled, HttpContext http, CancellationToken cancellation)
    {
        var connection = await book.LoadAsync(id, cancellation);
        if (connection.IsEnabled != isEnabled)
        {
            connection.IsEnabled = isEnabled;
            connection.ChangedAt = time.GetUtcNow();
            connection.Version++;
            events.Record(isEnabled ? "connection.enabled" : "connection.disabled", new Subject("connection", id), new { connection.Name });
            await book.SaveAsync(cancellation);
        }
        return await book.ShowAsync(connection, http, cancellation);
    }

    /// <summary>With its secrets. Whatever refers to it by a foreign key keeps it.</summary>
    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        var connection = await book.LoadAsync(id, cancellation);
        events.Record("connection.removed", new Subject("connection", id), new { connection.Name, connection.Kind });
        db.Remove(connection);
        try
        {
            await book.SaveAsync(cancellation);
        }
        catch (DbUpdateException failed) when (failed.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            throw new RefusalException(PlatformErrors.ConnectionInUse);
        }
    }
}
