using Npgsql;

namespace Quittance.Testing;

/// <summary>A clone of the template.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresFixture postgres;

    internal TestDatabase(PostgresFixture postgres, string name) => (this.postgres, Name) = (postgres, name);

    public string Name { get; }

    /// <summary>As the superuser who owns the tables: sees through row-level security.</summary>
    public string OwnerConnectionString => postgres.Owner(Name);

    /// <summary>As the program: bound by row-level security.</summary>
    public string AppConnectionString => postgres.App(Name);

    /// <summary>Runs a statement as the owner, for what a test cannot wait for.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(OwnerConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await postgres.DropAsync(Name);
}
