using Npgsql;
using Quittance.Cli.Commands;
using Quittance.Kernel.Errors;
using Quittance.Server;

namespace Quittance.Cli.Doctor;

/// <summary>The database answers and has every migration.</summary>
internal sealed class DatabaseCheck(ServerSettings settings) : ICheck
{
    public string Name => "database";

    public async Task<Finding> RunAsync(CancellationToken cancellation)
    {
        try
        {
            await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
            var status = await session.Migrations.StatusAsync(session.Database.Options.OwnerConnection, cancellation);
            var missing = status.Count(migration => !migration.Applied);
            return missing == 0
                ? new Finding(true, session.Database.Description)
                : new Finding(false, $"{missing} migrations are missing", "quittance db migrate");
        }
        catch (RefusalException refusal)
        {
            return new Finding(false, refusal.Error.Code, refusal.Error.Message);
        }
        catch (NpgsqlException failure)
        {
            return new Finding(false, "does not answer", failure.Message);
        }
    }
}
