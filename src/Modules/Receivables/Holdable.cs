using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Receivables;

/// <summary>
/// Finds in what a caller sent the things that neither a document nor the database can hold: nothing in the place of an item of a list
/// (the serializer checks members only), and characters that XML has no way to write.
/// </summary>
internal static class Holdable
{
    /// <summary>Refuses them.</summary>
    /// <exception cref="RefusalException">There are such things; each is named by its place.</exception>
    public static void Require<T>(string name, T sent) => Refuse.IfAny([.. Problems(name, JsonSerializer.SerializeToNode(sent, JsonSerializerOptions.Web))]);

    private static IEnumerable<FieldProblem> Problems(string path, JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany((item, index) => item is null ? [Missing($"{path}[{index}]")] : Problems($"{path}[{index}]", item)),
        JsonObject members => members.SelectMany(member => Problems($"{path}.{member.Key}", member.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) && !IsWritable(text) => [new(path, "CHARACTER", "It has characters that a document cannot hold.")],
        _ => [],
    };

    private static FieldProblem Missing(string path) => new(path, "REQUIRED", "There is nothing here.");

    private static bool IsWritable(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                at++;
            else if (!XmlConvert.IsXmlChar(text[at]))
                return false;
        }
        return true;
    }
}
