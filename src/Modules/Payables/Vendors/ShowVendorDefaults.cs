using Microsoft.EntityFrameworkCore;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Vendors;

/// <summary>A default of a vendor: what was learnt, from which correction, and whether it is used.</summary>
/// <param name="Id">By which it is removed.</param>
/// <param name="VendorName">The vendor as it was corrected; null when only the tax id is known.</param>
/// <param name="VendorTaxId">Its tax id; null when none is known.</param>
/// <param name="Field">The field.</param>
/// <param name="Rule">How it says what the field is.</param>
/// <param name="Taught">The value, the words beside it, or the number of days after the date of issue.</param>
/// <param name="IsInUse">It is used; else the reader was sure, and the same correction once more is awaited.</param>
/// <param name="Times">How many invoices say the same.</param>
/// <param name="From">The latest correction that says it.</param>
/// <param name="Replaces">What an earlier correction said, which counts no more; null when all say the same.</param>
internal sealed record VendorDefaultItem(
    Guid Id, string? VendorName, string? VendorTaxId, string Field, LessonRule Rule, string Taught, bool IsInUse, long Times, LearntFrom From, string? Replaces);

/// <summary>What the correction of a field teaches of its vendor.</summary>
/// <param name="Id">The default.</param>
/// <param name="IsInUse">It is used for the vendor's next invoice.</param>
internal sealed record TaughtView(Guid Id, bool IsInUse);

/// <summary>Shows what was learnt of vendors, the latest first.</summary>
internal sealed class ShowVendorDefaults(QuittanceDb db)
{
    private static readonly IReadOnlyDictionary<string, TaughtView> NothingTaught = new Dictionary<string, TaughtView>();

    private sealed record Position(Guid Id);

    /// <summary>A row of the list, as the database works it out.</summary>
    private sealed record Row(
        Guid Id, Guid InvoiceId, string? InvoiceNumber, string? VendorName, string? VendorTaxId, string? NameKey, string? TaxKey, string Field, string Rule, string Taught,
        long Times, bool WasUnsure, string TaughtByName, DateTimeOffset TaughtAt, string? Replaces);

    /// <summary>A lesson of one invoice, as the database works it out.</summary>
    private sealed record TaughtRow(Guid Id, string Field, long Times, bool WasUnsure);

    public async Task<Page<VendorDefaultItem>> HandleAsync(string? search, string? cursor, int? limit, CancellationToken cancellation)
    {
        var size = PageSize.Of(limit);
        var found = Latest();
        if (MatchKeys.Of(search) is { } key)
            found = found.Where(row => (row.NameKey ?? "").Contains(key) || (row.TaxKey ?? "").Contains(key));
        var total = await found.LongCountAsync(cancellation);
        if (Cursor.Decode<Position>(cursor) is { } after)
            found = found.Where(row => row.Id < after.Id);
        var rows = await found.OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(cancellation);
        var items = rows.Take(size).Select(View).ToList();
        return new(items, rows.Count > size ? Cursor.Encode(new Position(items[^1].Id)) : null, total);
    }

    /// <summary>By field, what the corrections of one invoice teach, as far as it still stands.</summary>
    public async Task<IReadOnlyDictionary<string, TaughtView>> TaughtByAsync(Invoice invoice, CancellationToken cancellation) =>
        invoice.Teaches
            ? await Taught(invoice.Id).ToDictionaryAsync(row => row.Field, row => new TaughtView(row.Id, VendorDefault.IsUsed(row.Times, row.WasUnsure)), cancellation)
            : NothingTaught;

    /// <summary>
    /// The lessons of an invoice that no later one replaces. Only those of its vendor are looked at, since every look at an invoice asks; and the
    /// step that the invoice has just taken is not stored yet.
    /// </summary>
    private IQueryable<TaughtRow> Taught(Guid invoiceId) => db.Database.SqlQuery<TaughtRow>($"""
        SELECT said.id AS "Id", said.field AS "Field", agreeing.times AS "Times", agreeing.was_unsure AS "WasUnsure"
        FROM payables.vendor_lessons said
        CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE (one.rule, one.taught) = (said.rule, said.taught)) AS times,
                   bool_or(NOT one.was_sure) FILTER (WHERE (one.rule, one.taught) = (said.rule, said.taught)) AS was_unsure,
                   bool_or(one.id > said.id) AS is_replaced
            FROM payables.vendor_lessons one
            JOIN payables.invoices its ON its.id = one.invoice_id AND (its.id = said.invoice_id OR its.state NOT IN ('Rejected', 'Duplicate'))
            WHERE one.company_id = said.company_id AND one.vendor_key = said.vendor_key AND one.field = said.field AND one.removed_at IS NULL) agreeing
        WHERE said.company_id = {db.CurrentCompany} AND said.invoice_id = {invoiceId} AND said.removed_at IS NULL AND NOT agreeing.is_replaced
        """);

    /// <summary>The latest lesson of each vendor and field that was not removed.</summary>
    private IQueryable<Row> Latest() => db.Database.SqlQuery<Row>($"""
        WITH standing AS NOT MATERIALIZED (
            SELECT lesson.*, invoice.invoice_number
            FROM payables.vendor_lessons lesson
            JOIN payables.invoices invoice ON invoice.id = lesson.invoice_id AND invoice.state NOT IN ('Rejected', 'Duplicate')
            WHERE lesson.company_id = {db.CurrentCompany} AND lesson.removed_at IS NULL)
        SELECT latest.id AS "Id", latest.invoice_id AS "InvoiceId", latest.invoice_number AS "InvoiceNumber",
               latest.vendor_name AS "VendorName", latest.vendor_tax_id AS "VendorTaxId", latest.name_key AS "NameKey", latest.tax_key AS "TaxKey",
               latest.field AS "Field", latest.rule AS "Rule", latest.taught AS "Taught", agreeing.times AS "Times", agreeing.was_unsure AS "WasUnsure",
               latest.taught_by_name AS "TaughtByName", latest.taught_at AS "TaughtAt", differing.taught AS "Replaces"
        FROM (SELECT DISTINCT ON (vendor_key, field) * FROM standing ORDER BY vendor_key, field, id DESC) latest
        CROSS JOIN LATERAL (
            SELECT count(*) AS times, bool_or(NOT was_sure) AS was_unsure FROM standing one
            WHERE one.vendor_key = latest.vendor_key AND one.field = latest.field AND one.rule = latest.rule AND one.taught = latest.taught) agreeing
        LEFT JOIN LATERAL (
            SELECT other.taught FROM standing other
            WHERE other.vendor_key = latest.vendor_key AND other.field = latest.field
              AND (other.rule, other.taught) <> (latest.rule, latest.taught) ORDER BY other.id DESC LIMIT 1) differing ON true
        """);

    private static VendorDefaultItem View(Row row) => new(
        row.Id, row.VendorName, row.VendorTaxId, row.Field, Enum.Parse<LessonRule>(row.Rule), row.Taught,
        VendorDefault.IsUsed(row.Times, row.WasUnsure), row.Times, new(row.InvoiceId, row.InvoiceNumber, row.TaughtByName, row.TaughtAt), row.Replaces);
}
