using Npgsql;
using Quittance.Platform.Database;

namespace Quittance.Platform.Tests.Database;

/// <summary>Who gets in, and as what. Nothing here changes the server, so all share one.</summary>
public sealed class PrivatePostgresAccessTests(PrivatePostgresAccessTests.OneServer server) : IClassFixture<PrivatePostgresAccessTests.OneServer>
{
    private PrivatePostgres Postgres => server.Postgres;

    [Fact]
    public async Task The_program_role_is_bound_by_row_level_security()
    {
        (await Ask.OneAsync(Postgres.AppConnectionString, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")).ShouldBe(false);
    }

    [Fact]
    public async Task Only_the_socket_listens()
    {
        (await Ask.OneAsync(Postgres.OwnerConnectionString, "SHOW listen_addresses")).ShouldBe("");
    }

    [Fact]
    public async Task A_wrong_password_does_not_get_in()
    {
        var wrong = new NpgsqlConnectionStringBuilder(Postgres.AppConnectionString) { Password = "guess" }.ConnectionString;

        (await Should.ThrowAsync<PostgresException>(() => Ask.OneAsync(wrong, "SELECT 1"))).SqlState.ShouldBe("28P01");
    }

    [Fact]
    public async Task The_passwords_are_for_their_owner_alone()
    {
        File.GetUnixFileMode(Path.Combine(Postgres.Folder, "secrets.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public sealed class OneServer : IAsyncLifetime
    {
        private readonly PrivatePostgresOptions options = new() { Folder = Directory.CreateTempSubdirectory("quittance-pg-tests-").FullName, Durable = false };
        private PrivatePostgres? started;

        internal PrivatePostgres Postgres => started!;

        public async ValueTask InitializeAsync() => started = await PrivatePostgres.StartAsync(options, CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            await Postgres.DisposeAsync();
            await PrivatePostgres.RemoveAsync(options, CancellationToken.None);
        }
    }
}
