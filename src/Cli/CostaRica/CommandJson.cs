using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quittance.Cli.CostaRica;

/// <summary>How these commands write JSON: as they always did, readable and in the letters of its language.</summary>
internal static class CommandJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value, Format));

    public static string WordOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
