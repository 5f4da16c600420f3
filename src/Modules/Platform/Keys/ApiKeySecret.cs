using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Quittance.Platform.Keys;

/// <summary>
/// The text of an API key: <c>qtk_</c>, by which secret scanners know it, the key's id, and 256 random bits. The id finds
/// the row; the bits are compared by their hash, in a time that does not depend on them.
/// </summary>
internal sealed record ApiKeySecret(Guid Id, string Bits)
{
    public const string Prefix = "qtk_";

    private const int IdLength = 32, Bytes = 32;

    public static ApiKeySecret New(Guid id) => new(id, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Bits));

    public bool Fits(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash(), hash);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Id:N}_{Bits}");

    public static bool TryParse(string text, [NotNullWhen(true)] out ApiKeySecret? secret)
    {
        secret = text.Length > Prefix.Length + IdLength + 1
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text[Prefix.Length + IdLength] == '_'
            && Guid.TryParseExact(text.AsSpan(Prefix.Length, IdLength), "N", out var id)
                ? new ApiKeySecret(id, text[(Prefix.Length + IdLength + 1)..])
                : null;
        return secret is not null;
    }
}
