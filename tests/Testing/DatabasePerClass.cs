namespace Quittance.Testing;

/// <summary>
/// A class fixture: <c>public sealed class ATests(DatabasePerClass&lt;PlatformPostgres&gt; database) : IClassFixture&lt;...&gt;</c>
/// gets a migrated database that no other class touches.
/// </summary>
/// <typeparam name="TPostgres">The assembly fixture of the test project.</typeparam>
public sealed class DatabasePerClass<TPostgres>(TPostgres postgres) : IAsyncLifetime
    where TPostgres : PostgresFixture
{
    private TestDatabase? clone;

    public TestDatabase Database => clone ?? throw new InvalidOperationException("The fixture was not initialized.");

    /// <inheritdoc cref="TestDatabase.OwnerConnectionString"/>
    public string OwnerConnectionString => Database.OwnerConnectionString;

    /// <inheritdoc cref="TestDatabase.AppConnectionString"/>
    public string AppConnectionString => Database.AppConnectionString;

    public async ValueTask InitializeAsync() => clone = await postgres.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        if (clone is not null)
            await clone.DisposeAsync();
    }
}
