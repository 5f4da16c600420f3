using System.Security.Cryptography;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Secrets;

/// <summary>A master key: 256 bits, and an id made from them, so that the same key has the same id everywhere.</summary>
internal sealed class MasterKey
{
    public const int Size = 32;

    private const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private MasterKey(byte[] bytes)
    {
        Bytes = bytes;
        Id = Convert.ToHexStringLower(SHA256.HashData([.. "quittance master key"u8, .. bytes]).AsSpan(0, 4));
    }

    public string Id { get; }

    public byte[] Bytes { get; }

    public static MasterKey New() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>Keys in base64, one per line or separated by commas; lines that begin with # are remarks. The last is the current one.</summary>
    public static IReadOnlyList<MasterKey> Parse(string text) =>
    [
        .. text.Split('\n', Clean)
            .Where(line => line[0] != '#')
            .SelectMany(line => line.Split(',', Clean))
            .Select(One),
    ];

    private static MasterKey One(string base64)
    {
        var bytes = new byte[Size];
        return Convert.TryFromBase64String(base64, bytes, out var written) && written == Size
            ? new MasterKey(bytes)
            : throw new RefusalException(PlatformErrors.BadMasterKey);
    }
}
