using Npgsql;

namespace Quittance.Platform.Contracts.Health;

/// <summary>Asks about all companies at once, as background work may: counts and ages, never what they say.</summary>
public sealed class WorkerQueries(NpgsqlDataSource source)
{
    /// <summary>The rows of a query.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation, params object[] values) =>
        ListAsync("quittance.worker", "on", sql, row, cancellation, values);

    /// <summary>The row of a query that gives one.</summary>
    public async Task<T> OneAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation) =>
        (await ListAsync(sql, row, cancellation)).Single();

    /// <summary>For what stands behind the fence of one company.</summary>
    public Task<IReadOnlyList<T>> OfCompanyAsync<T>(
        Guid companyId, string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation, params object[] values) =>
        ListAsync("quittance.company", companyId.ToString(), sql, row, cancellation, values);

    private async Task<IReadOnlyList<T>> ListAsync<T>(
        string setting, string value, string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellation, object[] values)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var fence = new NpgsqlCommand("SELECT set_config($1, $2, true)", connection))
        {
            fence.Parameters.Add(new NpgsqlParameter { Value = setting });
            fence.Parameters.Add(new NpgsqlParameter { Value = value });
            await fence.ExecuteNonQueryAsync(cancellation);
        }
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(values.Select(one => new NpgsqlParameter { Value = one }).ToArray());
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var list = new List<T>();
        while (await rows.ReadAsync(cancellation))
            list.Add(row(rows));
        return list;
    }
}
