using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>Bodies of every wrong kind, and now and then one that is nearly right.</summary>
internal sealed class HostileBody(Random random, HostileText text)
{
    private static readonly string[] Names =
    [
        "name", "email", "password", "role", "scopes", "expiresAt", "ids", "action", "reason", "text", "note", "fields", "lines", "companyName",
        "countryCode", "currency", "timeZone", "taxId", "language", "theme", "currentPassword", "newPassword", "refreshToken", "token", "code",
        "kind", "settings", "secrets", "selection", "filter", "enabled", "values", "credential", "url", "secret", "apiKey",
    ];

    private static readonly string[] Types =
        ["application/json", "application/json; charset=utf-16", "text/plain", "application/xml", "multipart/form-data", "application/octet-stream", "application/x-www-form-urlencoded", "image/png"];

    public HttpContent? Next() => random.Next(9) switch
    {
        0 => null,
        1 => Of(text.Bytes(random.Next(0, 4000))),
        2 => Of(Encoding.UTF8.GetBytes(new string('[', 20_000))),
        3 => Of(Encoding.UTF8.GetBytes($$"""{"{{text.Pick(Names)}}":{{new string('9', random.Next(1, 400))}}e{{random.Next(0, 9999)}}}""")),
        4 => Of([.. "{\"name\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]),
        5 => Form(),
        _ => Of(Encoding.UTF8.GetBytes(Object(depth: 0).ToJsonString())),
    };

    private ByteArrayContent Of(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        var type = random.Next(4) == 0 ? text.Pick(Types) : "application/json";
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private MultipartFormDataContent Form() => new()
    {
        { new ByteArrayContent(text.Bytes(random.Next(0, 2000))), random.Next(2) == 0 ? "files" : "other", "hostile.pdf" },
    };

    private JsonObject Object(int depth)
    {
        var body = new JsonObject();
        for (var i = random.Next(0, 7); i >= 0; i--)
            body[text.Pick(Names)] = Value(depth + 1);
        return body;
    }

    private JsonNode? Value(int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonNode.Parse(random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture)),
        3 => JsonValue.Create(text.Secret()),
        4 => JsonValue.Create(text.Next()),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => Value(depth + 1))]),
        _ => Object(depth),
    };
}
