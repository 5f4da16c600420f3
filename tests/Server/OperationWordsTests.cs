using System.Text.Json.Nodes;

namespace Quittance.Server.Tests;

/// <summary>Each operation of the API says what it does and shows a request; and what it shows fits its own schema.</summary>
public sealed class OperationWordsTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    [Fact]
    public async Task Every_operation_has_a_summary_and_every_body_an_example() =>
        Operations(await DescriptionAsync()).SelectMany(one => Silent(one.Key, one.Operation)).ShouldBeEmpty();

    [Fact]
    public async Task Every_example_has_the_members_of_its_schema()
    {
        var description = await DescriptionAsync();

        Operations(description).SelectMany(one => Misfits(one.Key, BodyOf(one.Operation), description)).ShouldBeEmpty();
    }

    [Fact]
    public void An_operation_without_words_and_an_example_that_does_not_fit_are_found()
    {
        var bare = JsonNode.Parse("""{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}}""")!.AsObject();
        var description = JsonNode.Parse("""{"components":{"schemas":{"A":{"properties":{"x":{}},"required":["x"]}}}}""")!;
        Silent("GET /x", bare).Count().ShouldBe(2);
        BodyOf(bare)!["example"] = new JsonObject { ["y"] = 1 };

        Misfits("GET /x", BodyOf(bare), description).Count().ShouldBe(2);
    }

    private async Task<JsonNode> DescriptionAsync()
    {
        using var http = new HttpClient { BaseAddress = quittance.Address };
        return JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;
    }

    private static IEnumerable<(string Key, JsonObject Operation)> Operations(JsonNode description) =>
        from path in description["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "post" or "put" or "patch" or "delete"
        select ($"{operation.Key} {path.Key}", operation.Value!.AsObject());

    private static JsonObject? BodyOf(JsonObject operation) => operation["requestBody"]?["content"]?["application/json"]?.AsObject();

    private static IEnumerable<string> Silent(string key, JsonObject operation)
    {
        if (string.IsNullOrEmpty((string?)operation["summary"]))
            yield return $"{key} says nothing of itself: see src/Server/Description/operations.json";
        if (BodyOf(operation) is { } body && body["example"] is null)
            yield return $"{key} shows no request";
    }

    private static IEnumerable<string> Misfits(string key, JsonObject? body, JsonNode description)
    {
        if (body?["example"] is not JsonObject example || SchemaOf(body, description) is not { } schema)
            return [];
        var (members, required) = (schema["properties"]?.AsObject() ?? [], schema["required"]?.AsArray().Select(name => (string)name!) ?? []);
        return example.Where(member => !members.ContainsKey(member.Key)).Select(member => $"{key} has no {member.Key}")
            .Concat(required.Where(name => !example.ContainsKey(name)).Select(name => $"{key} lacks {name}"));
    }

    private static JsonNode? SchemaOf(JsonObject body, JsonNode description)
    {
        var schema = body["schema"]!;
        var reference = (string?)schema["$ref"] ?? schema["oneOf"]?.AsArray().Select(one => (string?)one!["$ref"]).FirstOrDefault(one => one is not null);
        return reference is null ? null : description["components"]!["schemas"]![reference.Split('/')[^1]];
    }
}
