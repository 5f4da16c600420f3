using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Quittance.Bench.Api;

/// <summary>
/// The yardstick: the least that can give the same rows. One query, no sign-in, no permission, no fence (it asks as the superuser),
/// no count, no middleware; the rows as JSON.
/// </summary>
internal static class BareServer
{
    private const string Columns = """
        id, state, kind, supplier_name, invoice_number, issue_date, due_date, currency, net_total, tax_total, gross_total, file_name,
        received_at, updated_at, lowest_confidence, error_count, warning_count, held_from, problem_code, problem_message
        """;

    private const string First = $"SELECT {Columns} FROM payables.invoices WHERE company_id = $1 ORDER BY received_at DESC, id DESC LIMIT 51";

    private const string Deep =
        $"SELECT {Columns} FROM payables.invoices WHERE company_id = $1 AND (received_at, id) < ($2, $3) ORDER BY received_at DESC, id DESC LIMIT 51";

    private sealed record Row(
        Guid Id, string State, string Kind, string? SupplierName, string? InvoiceNumber, DateOnly? IssueDate, DateOnly? DueDate, string? Currency,
        string? NetTotal, string? TaxTotal, string? GrossTotal, string FileName, DateTimeOffset ReceivedAt, DateTimeOffset UpdatedAt,
        double? LowestConfidence, Counts Findings, string? HeldFrom, string? ProblemCode, string? ProblemMessage);

    private sealed record Counts(int Errors, int Warnings);

    public static async Task RunAsync(string database, string url)
    {
        // The program's own settings for its pool and its prepared statements, so that the database does the same work for both.
        await using var source = NpgsqlDataSource.Create(database + ";Max Auto Prepare=100;Maximum Pool Size=50");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/{company:guid}", (Guid company, CancellationToken cancellation) => ListAsync(source, First, cancellation, company));
        app.MapGet("/{company:guid}/{at}/{id:guid}", (Guid company, DateTimeOffset at, Guid id, CancellationToken cancellation) =>
            ListAsync(source, Deep, cancellation, company, at.ToUniversalTime(), id));
        await app.RunAsync();
    }

    private static async Task<IResult> ListAsync(NpgsqlDataSource source, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var list = new List<Row>(51);
        while (await rows.ReadAsync(cancellation))
            list.Add(Read(rows));
        return TypedResults.Json(list.Take(50));
    }

    private static Row Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), Date(row, 5), Date(row, 6), Text(row, 7),
        Amount(row, 8), Amount(row, 9), Amount(row, 10), row.GetString(11), row.GetFieldValue<DateTimeOffset>(12), row.GetFieldValue<DateTimeOffset>(13),
        row.IsDBNull(14) ? null : row.GetDouble(14), new Counts(row.GetInt32(15), row.GetInt32(16)), Text(row, 17), Text(row, 18), Text(row, 19));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Date(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static string? Amount(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDecimal(column).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
