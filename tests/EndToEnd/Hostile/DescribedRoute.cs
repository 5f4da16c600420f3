using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>One method of one path, as the server's own description tells it; a route added tomorrow is in it by itself.</summary>
internal sealed record DescribedRoute(string Method, string Path, IReadOnlyList<string> Queries, JsonElement? Body, JsonElement Schemas)
{
    public bool IsOfCompany => Path.StartsWith("/api/v1/companies/{companyId}", StringComparison.Ordinal);

    public static async Task<IReadOnlyList<DescribedRoute>> AllAsync(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server };
        var description = await http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        return
        [
            .. description.GetProperty("paths").EnumerateObject().SelectMany(path =>
                path.Value.EnumerateObject().Select(operation => Of(path.Name, operation, description.GetProperty("components").GetProperty("schemas")))),
        ];
    }

    private static DescribedRoute Of(string path, JsonProperty operation, JsonElement schemas) => new(
        operation.Name.ToUpperInvariant(),
        path,
        operation.Value.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query").Select(p => p.GetProperty("name").GetString()!)]
            : [],
        BodyOf(operation.Value),
        schemas);

    private static JsonElement? BodyOf(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json)
            ? json.GetProperty("schema")
            : null;
}
