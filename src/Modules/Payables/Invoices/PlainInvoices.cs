using Npgsql;

namespace Quittance.Payables.Invoices;

/// <summary>
/// The list as everybody opens it, filtered by nothing but states, in SQL of our own. It is the page asked for most; to have Entity
/// Framework write its query anew for each request took as long as PostgreSQL takes to answer it. The limit stands in the text:
/// as a parameter PostgreSQL cannot know that it is small, and plans the query anew each time.
/// </summary>
internal static class PlainInvoices
{
    private const string Columns = """
        id, state, kind, supplier_name, invoice_number, issue_date, due_date, currency, net_total, tax_total, gross_total, file_name,
        received_at, updated_at, lowest_confidence, error_count, warning_count, held_from, problem_code, problem_message,
        supplier_order, issue_order, due_order, gross_order, version
        """;

    public static NpgsqlBatchCommand Rows(Guid companyId, IReadOnlyList<InvoiceState> states, InvoiceOrder order, bool descending, string? cursor, int limit)
    {
        var (direction, comparison) = descending ? ("DESC", '<') : ("ASC", '>');
        var command = new NpgsqlBatchCommand { Parameters = { Value(companyId) } };
        var where = "company_id = $1";
        if (states.Count > 0)
        {
            command.Parameters.Add(Value(states.Select(state => state.ToString()).ToArray()));
            where += " AND state = ANY ($2)";
        }
        if (order.Behind(cursor) is { } last)
        {
            command.Parameters.Add(Value(last.Key));
            command.Parameters.Add(Value(last.Id));
            where += $" AND ({order.Column}, id) {comparison} (${command.Parameters.Count - 1}, ${command.Parameters.Count})";
        }
        command.CommandText = $"SELECT {Columns} FROM payables.invoices WHERE {where} ORDER BY {order.Column} {direction}, id {direction} LIMIT {limit}";
        return command;
    }

    /// <summary>By state, without counting them; see <see cref="InvoiceCount"/>.</summary>
    public static NpgsqlBatchCommand Counts(Guid companyId) => new("SELECT state, sum(change)::bigint FROM payables.invoice_counts WHERE company_id = $1 GROUP BY state")
    {
        Parameters = { Value(companyId) },
    };

    private static NpgsqlParameter Value(object value) => new() { Value = value };
}
