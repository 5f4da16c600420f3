using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Server;

/// <summary>How callers prove who they are, and how every refusal looks, in the API's description.</summary>
internal static class ApiDoors
{
    private const string ApiKey = "apiKey", AccessToken = "accessToken", Cookie = "cookie", Problem = "Problem";

    public static void DescribeIn(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [ApiKey] = Bearer("A company's API key, qtk_…: does what its scopes say, in that company alone."),
            [AccessToken] = Bearer("A person's access token, qta_…, from POST /api/v1/tokens."),
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "quittance.session",
                Description = "A browser's session. Every request but GET, HEAD and OPTIONS also needs X-CSRF-TOKEN, the antiforgeryToken of GET /api/v1/session.",
            },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[Problem] = ProblemSchema();
    }

    /// <summary>A company's endpoints take all three; what belongs to a person, no key; the rest is open to everybody.</summary>
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        string[] schemes = metadata.OfType<RequiredPermission>().Any() ? [Cookie, AccessToken, ApiKey]
            : metadata.OfType<IAuthorizeData>().Any() ? [Cookie, AccessToken]
            : [];
        operation.Security = [.. schemes.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] })];
        operation.Deprecated = metadata.OfType<Deprecation>().Any();
        operation.Responses ??= [];
        operation.Responses["default"] = Refusal(context.Document!);
        if (metadata.OfType<RequiredPermission>().FirstOrDefault() is { } required)
            operation.Description = $"Needs the permission `{required.Permission}`.";
        return Task.CompletedTask;
    }

    private static OpenApiSecurityScheme Bearer(string description) =>
        new() { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = description };

    private static OpenApiResponse Refusal(OpenApiDocument document) => new()
    {
        Description = "A refusal, or a fault of the server: RFC 9457 problem details. Key on code.",
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Problem, document) },
        },
    };

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(["type", "title", "status", "detail", "code", "traceId"], StringComparer.Ordinal),
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = Text("urn:quittance:error:CODE"),
            ["title"] = Text("The family of the refusal."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["detail"] = Text("An English sentence that says what to do."),
            ["code"] = Text("Never changes its meaning; docs/errors.md lists them all."),
            ["traceId"] = Text("By which whoever runs the server finds the request in the log."),
            ["fields"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Which fields are not valid, and why.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["path"] = Text("Where."), ["code"] = Text("Why."), ["message"] = Text("Why, in English.") },
                },
            },
        },
        Examples =
        [
            JsonNode.Parse("""
                {"type":"urn:quittance:error:PLT-REQ-005","title":"Stale","status":412,"detail":"Somebody changed this meanwhile. Load it again.",
                 "code":"PLT-REQ-005","traceId":"00-32100aa3f0d1c4b8a9e7d6c5b4a39281-9f8e7d6c5b4a3928-00"}
                """)!,
        ],
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
