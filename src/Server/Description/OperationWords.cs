using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Quittance.Server.Description;

/// <summary>
/// What each operation does, in a line, and a request as it may look: out of <c>operations.json</c>, where one person can read them all
/// and keep their wording one. A test holds the file and the routes to each other.
/// </summary>
internal static partial class OperationWords
{
    private const string File = "Quittance.Server.Description.operations.json";
    private const string Prefix = "api/v1/";

    private sealed record Words(string Summary, JsonNode? Example = null);

    private static readonly Lazy<Dictionary<string, Words>> All = new(Read);

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (All.Value.GetValueOrDefault(KeyOf(context.Description.HttpMethod, context.Description.RelativePath)) is not { } words)
            return Task.CompletedTask;
        operation.Summary = words.Summary;
        if (words.Example is not null && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
            body.Example = words.Example.DeepClone();
        return Task.CompletedTask;
    }

    /// <summary>Routes say of what sort a parameter is; the description and the file do not.</summary>
    [GeneratedRegex(@":[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Constraint();

    private static string KeyOf(string? method, string? path)
    {
        var plain = Constraint().Replace(path ?? "", "}").TrimEnd('/');
        return $"{method} {(plain.StartsWith(Prefix, StringComparison.Ordinal) ? plain[Prefix.Length..] : plain)}";
    }

    private static Dictionary<string, Words> Read()
    {
        using var stream = typeof(OperationWords).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<Dictionary<string, Words>>(stream, JsonSerializerOptions.Web)!;
    }
}
