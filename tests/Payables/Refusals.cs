using System.Net;
using System.Text.Json;

namespace Quittance.Payables.Tests;

/// <summary>Reads the problem details of an answer.</summary>
internal static class Refusals
{
    public static async Task ShouldBeRefusedAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        JsonDocument.Parse(text).RootElement.GetProperty("code").GetString().ShouldBe(code);
    }

    public static async Task<string[]> FieldsAsync(this HttpResponseMessage response)
    {
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. problem.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("path").GetString()!)];
    }
}
