using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quittance.Cli.Reading;

/// <summary>Readings as one JSON array: the contract's own names, camel case, enumerations by name.</summary>
internal static class ReadingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(IEnumerable<FileReading> readings) => JsonSerializer.Serialize(
        readings.Select(read => new
        {
            read.File,
            read.Reading.Source,
            read.Reading.Problem,
            read.Reading.Pages,
            read.Reading.Fields,
            read.Reading.Lines,
        }),
        Options);
}
