using System.Globalization;

namespace Quittance.Platform.Database;

/// <summary>The server's settings that are ours; an administrator's own go into <c>postgresql.conf</c> after the include.</summary>
internal static class PrivatePostgresSettings
{
    public static string Text(string socketFolder, PrivatePostgresOptions options) => string.Create(CultureInfo.InvariantCulture, $"""
        # Written at every start.
        listen_addresses = ''
        port = 5432
        unix_socket_directories = '{socketFolder}'
        unix_socket_permissions = 0700
        max_connections = {options.MaxConnections}
        password_encryption = scram-sha-256
        log_checkpoints = off
        timezone = 'UTC'
        {(options.Durable ? "" : Careless)}
        """) + "\n";

    private const string Careless = """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        autovacuum = off
        """;
}
