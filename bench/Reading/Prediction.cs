using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;

namespace Quittance.Bench.Reading;

/// <summary>Writes a reading in the flat schema of the scorer: snake case, amounts as numbers.</summary>
internal static class Prediction
{
    private static readonly HashSet<string> Amounts = [FieldNames.NetTotal, FieldNames.TaxTotal, FieldNames.GrossTotal];

    /// <summary>
    /// The reading; under <c>candidates</c> what each field could be, under <c>evidence</c> what the confidence of each field was worked
    /// out from, and under <c>doubted</c> the values that were left out because they are more likely wrong than right.
    /// </summary>
    public static JsonObject Of(Quittance.Capture.Contracts.Reading reading, LayoutReading layout)
    {
        var confidence = new JsonObject();
        var document = new JsonObject();
        foreach (var (name, field) in reading.Fields)
        {
            document[Snake(name)] = Value(name, field.Value);
            confidence[Snake(name)] = field.Confidence;
        }
        document["lines"] = new JsonArray([.. reading.Lines.Select(Line)]);
        document["confidence"] = confidence;
        document["candidates"] = new JsonObject(reading.Candidates.Select(field =>
            KeyValuePair.Create(Snake(field.Key), (JsonNode?)new JsonArray([.. field.Value.Select(candidate => (JsonNode)Value(field.Key, candidate.Value))]))));
        document["source"] = reading.Source.ToString();
        document["doubted"] = new JsonObject(layout.Doubted.Select(field => KeyValuePair.Create(Snake(field.Key), (JsonNode?)Value(field.Key, field.Value.Value))));
        document["evidence"] = new JsonObject(layout.Evidence.Select(field => KeyValuePair.Create(Snake(field.Key), (JsonNode?)JsonSerializer.SerializeToNode(field.Value))));
        return document;
    }

    private static JsonNode Value(string name, string value) => name switch
    {
        _ when Amounts.Contains(name) => decimal.Parse(value, CultureInfo.InvariantCulture),
        FieldNames.Kind when value == "creditNote" => "credit note",
        _ => value,
    };

    private static JsonNode Line(ReadLine line) => new JsonObject
    {
        ["description"] = line.Description,
        ["quantity"] = line.Quantity,
        ["unit_price"] = line.UnitPrice,
        ["net_amount"] = line.NetAmount,
        ["tax_rate"] = line.TaxRate,
    };

    private static string Snake(string camel) =>
        string.Concat(camel.Select(c => char.IsAsciiLetterUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));
}
