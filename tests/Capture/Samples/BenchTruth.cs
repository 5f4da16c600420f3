using System.Globalization;
using System.Text.Json;
using Quittance.Capture.Contracts;

namespace Quittance.Capture.Tests.Samples;

/// <summary>A document of the bench with what is known of it.</summary>
internal sealed record BenchTruth(string Document, JsonElement Truth)
{
    private const double Sure = 0.9;

    // The fields that compare without the scorer's tolerance for names and ids.
    private static readonly (string Truth, string Field)[] Compared =
    [
        ("invoice_number", FieldNames.InvoiceNumber), ("issue_date", FieldNames.IssueDate), ("due_date", FieldNames.DueDate),
        ("currency", FieldNames.Currency), ("net_total", FieldNames.NetTotal), ("tax_total", FieldNames.TaxTotal), ("gross_total", FieldNames.GrossTotal),
    ];

    public static IEnumerable<BenchTruth> Of(string folder, string documentClass)
    {
        foreach (var path in Directory.GetFiles(folder, "*.truth.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var name = Path.GetFileName(path)[..^".truth.json".Length];
            if (json.RootElement.GetProperty("doc_class").GetString() == documentClass)
                yield return new(Directory.GetFiles(folder, name + ".*").First(file => !file.EndsWith(".json", StringComparison.Ordinal)), json.RootElement.Clone());
        }
    }

    public (int Right, int All, int Sure, int SureAndRight) Compare(Reading reading)
    {
        var known = Compared
            .Where(pair => Truth.TryGetProperty(pair.Truth, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .ToList();
        var read = known
            .Where(pair => reading.Fields.ContainsKey(pair.Field))
            .Select(pair => (Field: reading.Fields[pair.Field], IsRight: Same(Truth.GetProperty(pair.Truth), reading.Fields[pair.Field].Value)))
            .ToList();
        var sure = read.FindAll(value => value.Field.Confidence >= Sure);
        return (read.Count(value => value.IsRight), known.Count, sure.Count, sure.Count(value => value.IsRight));
    }

    private static bool Same(JsonElement truth, string value) => truth.ValueKind == JsonValueKind.Number
        ? decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) && Math.Abs(truth.GetDecimal() - number) <= 0.01m
        : string.Equals(truth.GetString()!.Replace(" ", "", StringComparison.Ordinal), value.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
