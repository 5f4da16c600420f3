using Microsoft.AspNetCore.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Connections;

/// <summary>Adds a connection. Nothing is called; that is what the test is for.</summary>
internal sealed class AddConnection(QuittanceDb db, ConnectionBook book, ConnectionKinds kinds, ConnectionRules rules, IEventLog events, TimeProvider time)
{
    internal sealed record Request(string Kind, string Name, Dictionary<string, string> Settings, Dictionary<string, string> Secrets);

    public async Task<ConnectionView> HandleAsync(Request request, HttpContext http, CancellationToken cancellation)
    {
        Check(request);
        var connection = Make(request);
        db.Add(connection);
        db.Add(new ConnectionState { ConnectionId = connection.Id, CompanyId = connection.CompanyId });
        book.Keep(connection, request.Secrets, []);
        events.Record("connection.added", new Subject("connection", connection.Id), new { connection.Name, connection.Kind, connection.Settings });
        await book.SaveAsync(cancellation);
        return await book.ShowAsync(connection, http, cancellation);
    }

    private void Check(Request request)
    {
        if (kinds.Find(request.Kind) is not { } kind)
            throw new RefusalException(PlatformErrors.InvalidFields, [new("kind", "UNKNOWN_KIND", "This server knows no such kind of connection.")]);
        Refuse.IfAny([.. rules.ProblemsOfName(request.Name), .. rules.ProblemsOfSettings(kind, request.Settings), .. ConnectionRules.ProblemsOfSecrets(kind, request.Secrets, [])]);
    }

    private Connection Make(Request request)
    {
        var now = time.GetUtcNow();
        return new Connection
        {
            Id = Guid.CreateVersion7(now),
            CompanyId = db.CurrentCompany,
            Kind = request.Kind,
            Name = request.Name.Trim(),
            Settings = request.Settings,
            CreatedAt = now,
            ChangedAt = now,
        };
    }
}
