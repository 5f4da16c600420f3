using System.Globalization;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Formats.EInvoice.Tests.Corpora;

/// <summary>Every structured file of the benchmark, compared field by field with what is known to be right.</summary>
public sealed class BenchTests
{
    [Fact]
    public void Every_structured_file_is_read_exactly_as_its_truth_says()
    {
        var folder = Shared.RequireFolder("bench/dev");
        var differences = Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).SelectMany(Differences).ToArray();

        differences.ShouldBeEmpty(string.Join('\n', differences));
    }

    private static IEnumerable<string> Differences(string file)
    {
        var reading = Files.Read(file);
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".truth.json")));
        return (reading.Invoice is { } invoice ? Compare(truth.RootElement, invoice) : [$"not read: {reading.Problem}"])
            .Select(difference => $"{Path.GetFileName(file)}: {difference}").ToArray();
    }

    private static IEnumerable<string> Compare(JsonElement truth, EInvoiceDocument invoice)
    {
        var header = Header(invoice).Where(field => truth.TryGetProperty(field.Key, out var wanted) && !IsOneOf(wanted, field.Value))
            .Select(field => $"{field.Key}: {field.Value} instead of {truth.GetProperty(field.Key)}");
        var wantedLines = truth.TryGetProperty("lines", out var lines) ? lines.EnumerateArray().ToArray() : [];
        var count = wantedLines.Length == invoice.Lines.Count ? [] : new[] { $"{invoice.Lines.Count} lines instead of {wantedLines.Length}" };
        return [.. header, .. count, .. wantedLines.Zip(invoice.Lines, CompareLine).SelectMany(each => each)];
    }

    private static IEnumerable<string> CompareLine(JsonElement truth, EInvoiceLine line) =>
        Cells(line).Where(cell => truth.TryGetProperty(cell.Key, out var wanted) && !IsOneOf(wanted, cell.Value))
            .Select(cell => $"line {line.Id} {cell.Key}: {cell.Value} instead of {truth.GetProperty(cell.Key)}");

    private static Dictionary<string, object?> Header(EInvoiceDocument invoice) => new(StringComparer.Ordinal)
    {
        ["kind"] = invoice.Kind == EInvoiceKind.CreditNote ? "credit note" : "invoice",
        ["supplier_name"] = invoice.Seller.Name,
        ["supplier_tax_id"] = invoice.Seller.TaxId,
        ["buyer_name"] = invoice.Buyer?.Name,
        ["buyer_tax_id"] = invoice.Buyer?.TaxId,
        ["invoice_number"] = invoice.Number,
        ["issue_date"] = invoice.IssueDate.ToString("O", CultureInfo.InvariantCulture),
        ["due_date"] = invoice.DueDate?.ToString("O", CultureInfo.InvariantCulture),
        ["currency"] = invoice.Currency.Code,
        ["net_total"] = invoice.Totals.Net,
        ["tax_total"] = invoice.Totals.Tax,
        ["gross_total"] = invoice.Totals.Gross,
    };

    private static Dictionary<string, object?> Cells(EInvoiceLine line) => new(StringComparer.Ordinal)
    {
        ["description"] = line.Name,
        ["quantity"] = line.Quantity,
        ["unit_price"] = line.UnitPrice,
        ["net_amount"] = line.NetAmount,
        ["tax_rate"] = line.TaxRate,
    };

    private static bool IsOneOf(JsonElement wanted, object? value) => wanted.ValueKind switch
    {
        JsonValueKind.Array => wanted.EnumerateArray().Any(each => IsOneOf(each, value)),
        JsonValueKind.Null => value is null,
        JsonValueKind.Number => value is decimal amount && amount == wanted.GetDecimal(),
        _ => string.Equals(wanted.GetString(), value as string, StringComparison.Ordinal),
    };
}
