using Npgsql;

namespace Quittance.Bench.Api;

/// <summary>Fills the only company of a new server with invoices: three years of them, five thousand suppliers, most of them long approved.</summary>
internal static class Filling
{
    private const string Documents = """
        INSERT INTO documents.documents (id, company_id, name, media_type, size, sha256, created_at)
        SELECT ('0190' || lpad(to_hex(i), 8, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid, $1, 'invoice-' || i || '.pdf', 'application/pdf', 80000 + i % 90000,
               encode(sha256(i::text::bytea), 'hex'), timestamptz '2023-11-01' + i * interval '95 seconds'
        FROM generate_series(1, $2) i
        """;

    private const string Invoices = """
        INSERT INTO payables.invoices (
            id, company_id, document_id, file_name, received_at, updated_at, version, state, kind, supplier_name, supplier_tax_id, invoice_number,
            issue_date, due_date, currency, net_total, tax_total, gross_total, supplier_order, issue_order, due_order, gross_order, search_text,
            supplier_name_key, number_key, duplicate_released, source, pages, lines_corrected, lowest_confidence, findings, error_count, warning_count)
        SELECT id, $1, id, file, received, received + interval '2 days', 5, state, 'Invoice', supplier, 'DE' || (100000000 + i % 5000), number,
               issued, issued + 30, currency, net, round(net * 0.19, 2), net + round(net * 0.19, 2), lower(supplier), issued, issued + 30, net + round(net * 0.19, 2),
               lower(supplier || ' ' || number || ' ' || file), lower(replace(supplier, ' ', '')), lower(number), false, 'TextLayer',
               '[{"number":1,"width":595,"height":842}]', false, 0.7 + (i % 30) / 100.0, '[]', 0, i % 4
        FROM (
            SELECT i, ('0190' || lpad(to_hex(i), 8, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid AS id, 'invoice-' || i || '.pdf' AS file,
                   timestamptz '2023-11-01' + i * interval '95 seconds' AS received,
                   CASE WHEN i > 995000 THEN (ARRAY['Captured', 'Checked', 'InApproval', 'NeedsEntry', 'OnHold'])[1 + i % 5] WHEN i % 50 = 0 THEN 'Rejected' ELSE 'Approved' END AS state,
                   'Supplier ' || (i * 7919) % 5000 || ' GmbH' AS supplier, 'RE-' || 2023 + i / 350000 || '-' || i AS number,
                   date '2023-10-28' + (i * 95 / 86400)::integer AS issued, (ARRAY['EUR', 'EUR', 'EUR', 'USD', 'HUF'])[1 + i % 5] AS currency,
                   (10 + (i * 104729) % 900000 / 100.0)::numeric(19, 2) AS net
            FROM generate_series(1::bigint, $2) i) made
        """;

    public static async Task RunAsync(string database, int rows)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Command Timeout=0");
        await using var company = source.CreateCommand("SELECT id FROM platform.companies ORDER BY created_at LIMIT 1");
        var id = (Guid)(await company.ExecuteScalarAsync())!;
        await RunAsync(source, Documents, id, rows);
        await RunAsync(source, Invoices, id, (long)rows);
        await using var tidy = source.CreateCommand("VACUUM (ANALYZE)");
        await tidy.ExecuteNonQueryAsync();
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql, Guid company, object rows)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = company });
        command.Parameters.Add(new NpgsqlParameter { Value = rows });
        Console.WriteLine($"{await command.ExecuteNonQueryAsync()} rows");
    }
}
