using Microsoft.OpenApi;

namespace Quittance.Payables.Receiving;

/// <summary>
/// Describes the body of an upload. It is not declared to routing on purpose: a body of another type is to get our own
/// sentence, not an empty 415.
/// </summary>
internal static class UploadDescription
{
    public static Task AddTo(OpenApiOperation operation)
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(StringComparer.Ordinal) { "files" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["files"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = file, MaxItems = ReceiveInvoices.MostFiles },
            },
        };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["multipart/form-data"] = new() { Schema = form } },
        };
        return Task.CompletedTask;
    }
}
