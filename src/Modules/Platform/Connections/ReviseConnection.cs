using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Connections;

/// <summary>Changes a connection. Secrets that are not given stay as they are, unless the address moves to another host.</summary>
internal sealed class ReviseConnection(QuittanceDb db, ConnectionBook book, ConnectionKinds kinds, ConnectionRules rules, IEventLog events, TimeProvider time)
{
    internal sealed record Request(string Name, Dictionary<string, string> Settings, Dictionary<string, string> Secrets);

    private sealed record Change(string? Old, string? New);

    public async Task<ConnectionView> HandleAsync(Guid id, Request request, HttpContext http, CancellationToken cancellation)
    {
        var connection = await book.LoadAsync(id, cancellation);
        ETags.Require(http, connection.Version);
        var kept = await book.SecretsOfAsync(id, cancellation);
        Check(connection, request, kept);
        events.Record("connection.revised", new Subject("connection", id), new { connection.Name, Changes = Changes(connection, request), SecretsReplaced = Replaced(request) });
        Apply(connection, request);
        book.Keep(connection, request.Secrets, kept);
        await book.SaveAsync(cancellation);
        await BeginAnewAsync(id, cancellation);
        return await book.ShowAsync(connection, http, cancellation);
    }

    private void Check(Connection connection, Request request, List<ConnectionSecret> kept)
    {
        var kind = kinds.Get(connection.Kind);
        var stays = ConnectionRules.MovesElsewhere(kind, connection.Settings, request.Settings) ? [] : kept.ConvertAll(secret => secret.Name);
        Refuse.IfAny([.. rules.ProblemsOfName(request.Name), .. rules.ProblemsOfSettings(kind, request.Settings), .. Secrets(kind, request, kept, stays)]);
    }

    /// <summary>A secret that is kept but may not go to the new host is asked for again, also one that may be left out.</summary>
    private static IEnumerable<FieldProblem> Secrets(IConnectionKind kind, Request request, List<ConnectionSecret> kept, List<string> stays)
    {
        var again = kept.Select(secret => secret.Name).Except(stays, StringComparer.Ordinal).Where(name => string.IsNullOrEmpty(request.Secrets.GetValueOrDefault(name))).ToList();
        return ConnectionRules.ProblemsOfSecrets(kind, request.Secrets, [.. stays, .. again])
            .Concat(again.Select(name => new FieldProblem($"secrets.{name}", "ENTER_AGAIN", "The address leads to another host: enter this again.")));
    }

    private static Dictionary<string, Change> Changes(Connection connection, Request request) =>
        connection.Settings.Keys.Union(request.Settings.Keys, StringComparer.Ordinal)
            .Select(key => (Key: key, Change: new Change(connection.Settings.GetValueOrDefault(key), request.Settings.GetValueOrDefault(key))))
            .Append((Key: "name", Change: new Change(connection.Name, request.Name.Trim())))
            .Where(one => one.Change.Old != one.Change.New)
            .ToDictionary(one => one.Key, one => one.Change, StringComparer.Ordinal);

    private static string Replaced(Request request) => string.Join(", ", request.Secrets.Where(secret => secret.Value.Length > 0).Select(secret => secret.Key));

    private void Apply(Connection connection, Request request)
    {
        connection.Name = request.Name.Trim();
        connection.Settings = request.Settings;
        connection.ChangedAt = time.GetUtcNow();
        connection.Version++;
    }

    /// <summary>What went wrong before went wrong with other settings.</summary>
    private async Task BeginAnewAsync(Guid id, CancellationToken cancellation)
    {
        var state = await db.Set<ConnectionState>().SingleAsync(one => one.ConnectionId == id, cancellation);
        state.Account = new AccountState { FullAt = state.Account.FullAt };
    }
}
