using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>A body of the shape that the route asks for, with hostile values in it: it gets past the first look.</summary>
internal sealed class ShapedBody(Random random, HostileText text, JsonElement schemas)
{
    private const int Deepest = 6;

    public HttpContent Of(JsonElement schema)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Value(schema, 0)?.ToJsonString() ?? "null"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private JsonNode? Value(JsonElement schema, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Value(schemas.GetProperty(reference.GetString()!.Split('/')[^1]), depth + 1);
        if (schema.TryGetProperty("oneOf", out var choices))
            return Value(choices[random.Next(choices.GetArrayLength())], depth + 1);
        if (schema.TryGetProperty("enum", out var names))
            return names[random.Next(names.GetArrayLength())].ToString();
        return depth > Deepest ? null : Plain(schema, TypeOf(schema), depth);
    }

    private JsonNode? Plain(JsonElement schema, string type, int depth) => type switch
    {
        "object" => Object(schema, depth),
        "array" => new JsonArray([.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => Value(schema.GetProperty("items"), depth + 1))]),
        "integer" or "number" => JsonNode.Parse(text.Pick(["0", "1", "-1", "2147483647", "-2147483648", "1000000000"])),
        "boolean" => random.Next(2) == 0,
        "string" => Text(schema.TryGetProperty("format", out var format) ? format.GetString() : null),
        _ => null,
    };

    private JsonObject Object(JsonElement schema, int depth)
    {
        var made = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
                made[property.Name] = Value(property.Value, depth + 1);
        if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.Object)
            made[text.Pick(["invoiceNumber", "dueDate", "grossTotal", "currency", "x"])] = Value(more, depth + 1);
        return made;
    }

    private JsonNode Text(string? format) => format switch
    {
        "uuid" => text.Id(),
        "date" => text.Pick(["2026-12-31", "0001-01-01", "9999-12-31"]),
        "date-time" => text.Pick(["2027-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-12:00"]),
        "decimal" => text.Pick(["1.00", "-0.0000001", "79228162514264337593543950335", "1e5"]),
        _ => random.Next(3) == 0 ? text.Secret() : text.Next(),
    };

    private static string TypeOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
            return "object";
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!).First(t => t != "null") : type.GetString()!;
    }
}
