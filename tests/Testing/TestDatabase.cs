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

    /// <summary>The texts of a query's first column, read as the owner.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string query)
    {
        await using var source = NpgsqlDataSource.Create(OwnerConnectionString);
        await using var command = source.CreateCommand(query);
        await using var rows = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await rows.ReadAsync())
            texts.Add(rows.GetString(0));
        return texts;
    }

    public async ValueTask DisposeAsync() => await postgres.DropAsync(Name);
}
