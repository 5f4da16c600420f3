using Npgsql;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>Reads in the database, past every fence, what became of a batch.</summary>
internal sealed class BatchLedger(TestDatabase database) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(database.OwnerConnectionString);

    /// <summary>Invoices that were read and await a correction.</summary>
    public Task AddInvoicesAsync(Guid company, int count) => RunAsync("""
        WITH numbers AS (SELECT n, gen_random_uuid() AS document FROM generate_series(1, $2) AS n),
        files AS (
            INSERT INTO documents.documents (id, company_id, name, media_type, size, sha256, created_at)
            SELECT document, $1, 'invoice-' || n || '.pdf', 'application/pdf', 1, md5(n::text), now() FROM numbers)
        INSERT INTO payables.invoices (
            id, company_id, document_id, file_name, received_at, updated_at, version, state, kind, supplier_order, issue_order,
            due_order, gross_order, search_text, duplicate_released, source, pages, lines_corrected, findings, error_count, warning_count)
        SELECT gen_random_uuid(), $1, document, 'invoice-' || n || '.pdf', now(), now(), 1, 'Captured', 'Invoice', '', '0001-01-01',
            '0001-01-01', 0, 'invoice', false, 'TextLayer', '[]', false, '[]', 0, 0
        FROM numbers
        """, company, count);

    public Task<string> StateAsync(Guid batch) => AskAsync<string>("SELECT state FROM platform.batches WHERE id = $1", batch);

    public Task<int> ProcessedAsync(Guid batch) => AskAsync<int>("SELECT succeeded + failed FROM platform.batches WHERE id = $1", batch);

    /// <summary>How the company's readings stand, each with the attempts it has cost, such as <c>Done 1, Waiting 0</c>.</summary>
    public Task<string> ReadingsAsync(Guid company) =>
        AskAsync<string>("SELECT coalesce(string_agg(state || ' ' || attempts, ', ' ORDER BY state), '') FROM capture.readings WHERE company_id = $1", company);

    /// <summary>
    /// The intervals of the chunks are the database's own record of who worked when; the most that were open at once is
    /// reached at the beginning of one of them.
    /// </summary>
    public async Task<BatchFigures> FiguresAsync(Guid batch)
    {
        await using var command = source.CreateCommand("""
            SELECT b.total, b.succeeded, b.failed,
                (SELECT count(*) FROM platform.batch_items i WHERE i.batch_id = b.id AND i.state = 'Succeeded')::int,
                (SELECT count(*) FROM payables.invoices v WHERE v.company_id = b.company_id AND v.state = 'OnHold' AND v.version = 2)::int,
                (SELECT count(*) FROM platform.events e WHERE e.company_id = b.company_id AND e.kind = 'invoice.held')::int,
                (SELECT count(DISTINCT subject_id) FROM platform.events e WHERE e.company_id = b.company_id AND e.kind = 'invoice.held')::int,
                (SELECT count(*) FROM (
                    SELECT previous_hash, lag(hash) OVER (ORDER BY sequence) AS before FROM platform.events e WHERE e.company_id = b.company_id) AS links
                 WHERE before <> previous_hash)::int,
                (SELECT max((SELECT count(*) FROM platform.batch_chunks o
                             WHERE o.company_id = c.company_id AND o.started_at <= c.started_at AND coalesce(o.ended_at, 'infinity') > c.started_at))
                 FROM platform.batch_chunks c WHERE c.company_id = b.company_id)::int,
                (SELECT count(*) FROM platform.batch_chunks c WHERE c.batch_id = b.id)::int,
                (SELECT count(DISTINCT node) FROM platform.batch_chunks c WHERE c.batch_id = b.id)::int,
                (SELECT count(*) FROM platform.batch_chunks c WHERE c.batch_id = b.id AND c.state = 'Continued')::int,
                (SELECT max(attempt) FROM platform.batch_items i WHERE i.batch_id = b.id)::int,
                extract(epoch FROM b.ended_at - b.started_at)::int
            FROM platform.batches b WHERE b.id = $1
            """);
        command.Parameters.AddWithValue(batch);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return BatchFigures.Of([.. Enumerable.Range(0, row.FieldCount).Select(row.GetInt32)]);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> AskAsync<T>(string question, Guid id)
    {
        await using var command = source.CreateCommand(question);
        command.Parameters.AddWithValue(id);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task RunAsync(string statement, params object[] values)
    {
        await using var command = source.CreateCommand(statement);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>What the database says of a batch that has ended.</summary>
internal sealed record BatchFigures(
    int Total, int Succeeded, int Failed, int ItemsDone, int InvoicesHeld, int Events, int InvoicesWithEvents, int BrokenLinks,
    int MostChunksAtOnce, int Chunks, int Nodes, int Continued, int MostAttempts, int Seconds)
{
    public static BatchFigures Of(int[] n) => new(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13]);

    public void ShouldBeExact(int items, int limit)
    {
        (Total, Succeeded, Failed, ItemsDone).ShouldBe((items, items, 0, items));
        (InvoicesHeld, Events, InvoicesWithEvents).ShouldBe((items, items, items));
        BrokenLinks.ShouldBe(0);
        MostChunksAtOnce.ShouldBe(limit); // reached, and never passed
        Nodes.ShouldBeGreaterThanOrEqualTo(2);
    }
}
