using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Quittance.Server;

/// <summary>The OpenAPI 3.1 description at <c>/openapi/v1.json</c>, from which the web client is generated.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer((document, _, _) => Describe(document));
            options.AddSchemaTransformer((schema, context, _) => ShowAmountsAsText(schema, context));
        });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Quittance",
            Version = "1",
            Description = "Invoices received and issued, in one program with one audit trail.",
        };
        document.Servers = [];
        return Task.CompletedTask;
    }

    private static Task ShowAmountsAsText(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type);
        if ((type ?? context.JsonTypeInfo.Type) == typeof(decimal))
        {
            schema.Type = type is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "decimal";
            schema.Pattern = null;
        }
        return Task.CompletedTask;
    }
}
