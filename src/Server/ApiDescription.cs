using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Quittance.Platform.Contracts.Http;
using Quittance.Server.Description;

namespace Quittance.Server;

/// <summary>The OpenAPI 3.1 description at <c>/openapi/v1.json</c>, from which the web client is generated.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.CreateSchemaReferenceId = NameOf;
            options.AddDocumentTransformer((document, _, _) => Describe(document));
            options.AddOperationTransformer((operation, context, _) => DescribeParameters(operation, context));
            options.AddOperationTransformer((operation, context, _) => ApiDoors.DescribeAsync(operation, context));
            options.AddOperationTransformer((operation, context, _) => OperationWords.DescribeAsync(operation, context));
            options.AddSchemaTransformer((schema, context, _) => DescribeValues(schema, context));
        });

    /// <summary>Use cases keep their records inside them (<c>SignIn.Request</c>): the use case is part of the name, in a page of them as well.</summary>
    private static string? NameOf(JsonTypeInfo type) => (OpenApiOptions.CreateDefaultSchemaReferenceId(type), type.Type) switch
    {
        (null, _) => null,
        (var name, { IsGenericType: false, DeclaringType: { } useCase }) => useCase.Name + name,
        (_, { IsGenericType: true } page) when Array.Exists(page.GetGenericArguments(), part => part.DeclaringType is not null) =>
            page.Name.Split('`')[0] + "Of" + string.Concat(page.GetGenericArguments().Select(part => part.DeclaringType?.Name + part.Name)),
        var (name, _) => name,
    };

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Quittance",
            Version = "1",
            Description = "Invoices received and issued, in one program with one audit trail.",
        };
        document.Servers = [];
        ApiDoors.DescribeIn(document);
        return Task.CompletedTask;
    }

    /// <summary>The company in the path is taken by the access check, not by the handlers; and queries are written in camel case.</summary>
    private static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Parameters ??= [];
        if (context.Description.RelativePath!.Contains("{companyId", StringComparison.Ordinal))
            operation.Parameters.Insert(0, CompanyId());
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesIfMatch>().Any())
            operation.Parameters.Add(IfMatch());
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesIdempotencyKey>().Any())
            operation.Parameters.Add(IdempotencyKey());
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            parameter.Name = parameter.In == ParameterLocation.Header ? parameter.Name : JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        return Task.CompletedTask;
    }

    private static OpenApiParameter CompanyId() => new()
    {
        Name = "companyId",
        In = ParameterLocation.Path,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
    };

    private static OpenApiParameter IfMatch() => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Required = true,
        Description = "The ETag last read.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter IdempotencyKey() => new()
    {
        Name = "Idempotency-Key",
        In = ParameterLocation.Header,
        Description = "A text of your own, new for each request, such as a UUID. The same request sent again within 24 hours is answered with the first answer's bytes and has no second effect.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
    };

    private static Task DescribeValues(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal))
            DescribeAmount(schema, isOptional: type != typeof(decimal));
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property && HoldsOptionalTexts(property))
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null };
        if (type == typeof(IReadOnlyDictionary<string, JsonNode>))
            schema.AdditionalProperties = new OpenApiSchema();
        if (type == typeof(JsonElement))
            (schema.Type, schema.AdditionalProperties) = (JsonSchemaType.Object, new OpenApiSchema());
        return Task.CompletedTask;
    }

    /// <summary>A dictionary whose values may be null says so only in the property's annotations.</summary>
    private static bool HoldsOptionalTexts(PropertyInfo property) =>
        property.PropertyType == typeof(IReadOnlyDictionary<string, string>)
        && new NullabilityInfoContext().Create(property).GenericTypeArguments[1].ReadState == NullabilityState.Nullable;

    private static void DescribeAmount(OpenApiSchema schema, bool isOptional)
    {
        schema.Type = isOptional ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Format = "decimal";
        schema.Pattern = null;
    }
}
