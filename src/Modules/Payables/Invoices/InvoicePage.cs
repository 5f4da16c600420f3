using Npgsql;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Invoices;

/// <summary>
/// One page of the list with the counts beside it, in one round trip. The rows are read by hand: at fifty rows a page, mapping them
/// would take longer than everything else together.
/// </summary>
internal sealed class InvoicePage(FencedBatch batch)
{
    private static readonly Dictionary<string, InvoiceState> States = Enum.GetValues<InvoiceState>().ToDictionary(state => state.ToString(), StringComparer.Ordinal);
    private static readonly Dictionary<string, InvoiceKind> Kinds = Enum.GetValues<InvoiceKind>().ToDictionary(kind => kind.ToString(), StringComparer.Ordinal);

    internal sealed record Found(List<ListedInvoice> Rows, Dictionary<string, long> Counts);

    /// <summary>The rows and the counts.</summary>
    /// <param name="invoices">With the columns that <see cref="Row"/> reads, sorted and limited.</param>
    /// <param name="counts">State and number.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<Found> ReadAsync(NpgsqlBatchCommand invoices, NpgsqlBatchCommand counts, CancellationToken cancellation) =>
        batch.ReadAsync([invoices, counts], async rows =>
        {
            var list = new List<ListedInvoice>();
            while (await rows.ReadAsync(cancellation))
                list.Add(Row(rows));
            await rows.NextResultAsync(cancellation);
            return new Found(list, await CountsAsync(rows, cancellation));
        }, cancellation);

    /// <summary>The order of the columns is the same in <see cref="FilteredInvoices"/> and <see cref="PlainInvoices"/>.</summary>
    private static ListedInvoice Row(NpgsqlDataReader row)
    {
        var state = States[row.GetString(1)];
        var heldFrom = Text(row, 17) is { } held ? States[held] : (InvoiceState?)null;
        var item = new InvoiceItem(
            row.GetGuid(0), row.GetInt32(24), state, Kinds[row.GetString(2)], Text(row, 3), Text(row, 4), Date(row, 5), Date(row, 6), Text(row, 7),
            Amount(row, 8), Amount(row, 9), Amount(row, 10), row.GetString(11), Instant(row, 12), Instant(row, 13),
            row.IsDBNull(14) ? null : row.GetDouble(14), new FindingCounts(row.GetInt32(15), row.GetInt32(16)),
            InvoiceItem.Waiting(state), InvoiceItem.ProblemOf(state, heldFrom, Text(row, 18), Text(row, 19)));
        return new ListedInvoice(item, new InvoiceSortKeys
        {
            SupplierOrder = row.GetString(20),
            IssueOrder = row.GetFieldValue<DateOnly>(21),
            DueOrder = row.GetFieldValue<DateOnly>(22),
            GrossOrder = row.GetDecimal(23),
        });
    }

    private static async Task<Dictionary<string, long>> CountsAsync(NpgsqlDataReader rows, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellation))
        {
            if (rows.GetInt64(1) is not 0 and var count)
                counts.Add(Words.Of(States[rows.GetString(0)]), count);
        }
        return counts;
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Date(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static string? Amount(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Amounts.Text(row.GetDecimal(column));

    private static DateTimeOffset Instant(NpgsqlDataReader row, int column) => new(row.GetDateTime(column));
}

/// <summary>How many invoices are in a state.</summary>
internal sealed record StateCount(InvoiceState State, long Count);
