using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quittance.Platform.Http;

/// <summary>Amounts travel as text: a JSON number is a binary float to most readers, and money must not be.</summary>
internal sealed class AmountConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && decimal.TryParse(reader.GetString(), NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new JsonException("An amount is a text such as \"12.50\".");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
