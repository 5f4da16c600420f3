using System.Buffers.Text;
using System.Text.Json;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Http;

/// <summary>Makes the opaque text that a list gives out to find its next page, from the keys of the last row.</summary>
public static class Cursor
{
    /// <summary>The longest cursor that is looked at, in characters.</summary>
    public const int MaximumLength = 1000;

    /// <summary>Encodes the keys of the last row of a page.</summary>
    public static string Encode<TKeys>(TKeys keys) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(keys, JsonSerializerOptions.Web));

    /// <summary>Decodes what <see cref="Encode{TKeys}"/> made; null gives the first page.</summary>
    /// <exception cref="RefusalException">The text is not a cursor of this list.</exception>
    public static TKeys? Decode<TKeys>(string? cursor) where TKeys : class
    {
        if (string.IsNullOrEmpty(cursor))
            return null;
        if (cursor.Length > MaximumLength || !Base64Url.IsValid(cursor))
            throw new RefusalException(PlatformErrors.BadCursor);
        try
        {
            return JsonSerializer.Deserialize<TKeys>(Base64Url.DecodeFromChars(cursor), JsonSerializerOptions.Web)
                ?? throw new RefusalException(PlatformErrors.BadCursor);
        }
        catch (JsonException)
        {
            throw new RefusalException(PlatformErrors.BadCursor);
        }
    }
}
