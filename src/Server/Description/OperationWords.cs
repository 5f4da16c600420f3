using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Quittance.Server.Description;

/// <summary>
/// What each operation does, in a line, and a request as it may look: out of <c>operations.json</c>, where one person can read them all
/// and keep their wording one. A test holds the file and the routes to each other.
/// </summary>
internal static class OperationWords
{
    private const string File = "Quittance.Server.Description.operations.json";
    private const string Prefix = "api/v1/";

    private sealed record Words(string Summary, JsonNode? Example = null);

    private static readonly Lazy<Dictionary<string, Words>> All = new(Read);

    /// <summary>The operations that have words, such as <c>POST companies/{companyId}/invoices</c>.</summary>
    public static IEnumerable<string> Keys => All.Value.Keys;

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (All.Value.GetValueOrDefault(KeyOf(context.Description.HttpMethod, context.Description.RelativePath)) is not { } words)
            return Task.CompletedTask;
        operation.Summary = words.Summary;
        if (words.Example is not null && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
            body.Example = words.Example.DeepClone();
        return Task.CompletedTask;
    }

    private static string KeyOf(string? method, string? path) => $"{method} {path?[(path.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix.Length : 0)..]}";

    private static Dictionary<string, Words> Read()
    {
        using var stream = typeof(OperationWords).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<Dictionary<string, Words>>(stream, JsonSerializerOptions.Web)!;
    }
}
