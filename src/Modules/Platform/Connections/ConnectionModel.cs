using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Connections;

internal sealed class ConnectionModel : IModelContribution
{
    private const string Schema = "platform";

    private static readonly ValueComparer<Dictionary<string, string>> SameSettings = new(
        (one, other) => Json(one!) == Json(other!), settings => Json(settings).GetHashCode(StringComparison.Ordinal), settings => new(settings));

    private static readonly ValueComparer<IReadOnlyDictionary<string, DateTimeOffset>> SameLanes = new(
        (one, other) => Json(one!) == Json(other!), lanes => Json(lanes).GetHashCode(StringComparison.Ordinal), lanes => lanes);

    public void Contribute(ModelBuilder model)
    {
        model.Entity<Connection>(connection =>
        {
            connection.ToTable("connections", Schema);
            connection.Ignore(c => c.Key);
            connection.Property(c => c.Version).IsConcurrencyToken();
            connection.Property(c => c.Settings).HasColumnType("jsonb")
                .HasConversion(settings => Json(settings), text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!, SameSettings);
        });
        model.Entity<ConnectionSecret>(secret =>
        {
            secret.ToTable("connection_secrets", Schema).HasKey(s => new { s.ConnectionId, s.Name });
            secret.HasOne<Connection>().WithMany().HasForeignKey(s => s.ConnectionId);
        });
        model.Entity<ConnectionToken>().ToTable("connection_tokens", Schema).HasKey(t => t.ConnectionId);
        model.Entity<ConnectionState>(state =>
        {
            state.ToTable("connection_states", Schema).HasKey(s => s.ConnectionId);
            state.HasOne<Connection>().WithOne().HasForeignKey<ConnectionState>(s => s.ConnectionId);
            state.ComplexProperty(s => s.Account, account =>
            {
                account.Property(a => a.LastFailure).HasConversion<string>();
                account.Property(a => a.Lanes).HasColumnType("jsonb").HasConversion(lanes => Json(lanes), text => Lanes(text), SameLanes);
            });
        });
    }

    private static string Json(IReadOnlyDictionary<string, DateTimeOffset> lanes) => JsonSerializer.Serialize(lanes, JsonSerializerOptions.Default);

    private static IReadOnlyDictionary<string, DateTimeOffset> Lanes(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(text, JsonSerializerOptions.Default)!;

    private static string Json(Dictionary<string, string> settings) => JsonSerializer.Serialize(settings, JsonSerializerOptions.Default);
}
