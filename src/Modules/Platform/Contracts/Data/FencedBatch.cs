using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Quittance.Platform.Contracts.Data;

/// <summary>
/// Several queries of the scope's company in one round trip, read row by row without a mapper between: for the few lists that are
/// asked so often that it counts. PostgreSQL runs a batch in one transaction of its own, with the fence as its first statement.
/// </summary>
public sealed class FencedBatch(NpgsqlDataSource source, CompanyScope scope)
{
    /// <summary>Runs the queries, in order, and reads their rows with <paramref name="read"/>, which stands at the first query's and goes on with <c>NextResultAsync</c>.</summary>
    public async Task<T> ReadAsync<T>(IEnumerable<NpgsqlBatchCommand> queries, Func<NpgsqlDataReader, Task<T>> read, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Fence());
        foreach (var query in queries)
            batch.BatchCommands.Add(query);
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.NextResultAsync(cancellation);
        return await read(rows);
    }

    private NpgsqlBatchCommand Fence() => new("SELECT set_config('quittance.company', $1, true), set_config('quittance.person', $2, true)")
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = scope.CompanyId?.ToString() ?? "" },
            new NpgsqlParameter<string> { TypedValue = scope.Actor.Id?.ToString() ?? "" },
        },
    };

    /// <summary>What Entity Framework writes for a query.</summary>
    public static NpgsqlBatchCommand Of<T>(IQueryable<T> rows)
    {
        using var query = rows.CreateDbCommand();
        var command = new NpgsqlBatchCommand(query.CommandText);
        foreach (NpgsqlParameter parameter in query.Parameters)
            command.Parameters.Add(parameter.Clone());
        return command;
    }
}
