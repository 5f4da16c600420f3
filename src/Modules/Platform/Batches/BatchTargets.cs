using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

/// <summary>Puts a batch's items into the database with one statement: a filter over a million rows sends none of them to the program.</summary>
internal sealed class BatchTargets(QuittanceDb db)
{
    private const string Insert = """
        INSERT INTO platform.batch_items (company_id, batch_id, position, item_id, item_version, label, state, attempt)
        """;

    /// <summary>Everything the query finds, in its order. Returns how many.</summary>
    public Task<int> AddAllAsync(Batch batch, IQueryable<BatchTarget> targets, CancellationToken cancellation) =>
        RunAsync(batch, targets, query => $"""
            {Insert}
            SELECT @batch_company, @batch_id, row_number() OVER (), t.id, t.version, t.label, 'Pending', 0
            FROM ({query}) AS t (id, version, label)
            """, [], cancellation);

    /// <summary>The chosen ones in the order given, whether they exist or not. Returns how many.</summary>
    public Task<int> AddChosenAsync(
        Batch batch, IQueryable<BatchTarget> targets, IReadOnlyList<ChosenItem> chosen, CancellationToken cancellation)
    {
        var ids = chosen.Select(item => item.Id).ToArray();
        return RunAsync(batch, targets.Where(target => ids.Contains(target.Id)), query => $"""
            {Insert}
            SELECT @batch_company, @batch_id, c.position, c.id, c.version, t.label, 'Pending', 0
            FROM unnest(@batch_chosen, @batch_versions) WITH ORDINALITY AS c (id, version, position)
            LEFT JOIN ({query}) AS t (id, version, label) ON t.id = c.id
            """,
            [
                new("batch_chosen", ids),
                new("batch_versions", chosen.Select(item => item.Version).ToArray()),
            ], cancellation);
    }

    private async Task<int> RunAsync(
        Batch batch, IQueryable<BatchTarget> targets, Func<string, string> statement, NpgsqlParameter[] more, CancellationToken cancellation)
    {
        await using var command = CommandOf(targets);
        command.CommandText = statement(command.CommandText);
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.Parameters.Add(new NpgsqlParameter("batch_company", batch.CompanyId));
        command.Parameters.Add(new NpgsqlParameter("batch_id", batch.Id));
        command.Parameters.AddRange(more);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The query as the database would get it, columns in the order of the projection: id, version, label.</summary>
    private static DbCommand CommandOf(IQueryable<BatchTarget> targets) =>
        targets.Select(target => new { target.Id, target.Version, target.Label }).CreateDbCommand();
}
