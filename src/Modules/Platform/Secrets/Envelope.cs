using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Quittance.Platform.Secrets;

/// <summary>
/// The sealed text: <c>q1.</c> id of the master key <c>.</c> base64url of the wrapped data key (nonce 12, tag 16, key 32) and of
/// the content (nonce 12, tag 16, cipher). Only the wrapping depends on the master key, so rotating never opens a secret.
/// </summary>
internal static partial class Envelope
{
    private const int Nonce = 12, Tag = 16, Wrapped = Nonce + Tag + MasterKey.Size;

    public static string Seal(MasterKey master, string place, string secret)
    {
        var dataKey = RandomNumberGenerator.GetBytes(MasterKey.Size);
        return Write(master, [.. Encrypt(master.Bytes, dataKey, Master(master.Id)), .. Encrypt(dataKey, Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(place))]);
    }

    /// <summary>The secret in the text.</summary>
    /// <exception cref="CryptographicException">Altered, or sealed for another place, or not a sealed text at all, or the key is unknown.</exception>
    public static string Open(Func<string, MasterKey?> find, string place, string sealedText)
    {
        var (id, bytes) = Read(sealedText);
        var dataKey = Decrypt(Known(find, id).Bytes, bytes.AsSpan(0, Wrapped), Master(id));
        return Encoding.UTF8.GetString(Decrypt(dataKey, bytes.AsSpan(Wrapped), Encoding.UTF8.GetBytes(place)));
    }

    /// <summary>The text with every sealed part of it wrapped by another master key.</summary>
    public static string Rewrap(Func<string, MasterKey?> find, MasterKey master, string text) =>
        SealedPart().Replace(text, part =>
        {
            var (id, bytes) = Read(part.Value);
            var dataKey = Decrypt(Known(find, id).Bytes, bytes.AsSpan(0, Wrapped), Master(id));
            return Write(master, [.. Encrypt(master.Bytes, dataKey, Master(master.Id)), .. bytes.AsSpan(Wrapped)]);
        });

    [GeneratedRegex(@"q1\.[0-9a-f]{8}\.[A-Za-z0-9_-]{80,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SealedPart();

    private static byte[] Master(string id) => Encoding.ASCII.GetBytes("master " + id);

    private static MasterKey Known(Func<string, MasterKey?> find, string id) => find(id) ?? throw new CryptographicException($"There is no master key {id} here.");

    private static string Write(MasterKey master, byte[] bytes) => $"q1.{master.Id}.{Base64Url.EncodeToString(bytes)}";

    private static (string Id, byte[] Bytes) Read(string text)
    {
        if (text.Split('.') is not ["q1", var id, var body] || !Base64Url.IsValid(body, out var length) || length < Wrapped + Nonce + Tag)
            throw new CryptographicException("This is not a sealed text.");
        return (id, Base64Url.DecodeFromChars(body));
    }

    private static byte[] Encrypt(byte[] key, byte[] plain, byte[] bound)
    {
        var made = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(made.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(made.AsSpan(0, Nonce), plain, made.AsSpan(Nonce + Tag), made.AsSpan(Nonce, Tag), bound);
        return made;
    }

    private static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> made, byte[] bound)
    {
        var plain = new byte[made.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(made[..Nonce], made[(Nonce + Tag)..], made.Slice(Nonce, Tag), plain, bound);
        return plain;
    }
}
