using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Quittance.Platform.Tokens;

/// <summary>The text of a token: a prefix by which people and secret scanners know it, and 256 random bits.</summary>
internal static class TokenText
{
    public const string AccessPrefix = "qta_", RefreshPrefix = "qtr_";

    private const int Bytes = 32;

    public static string New(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept, and looked up: finding a hash tells nothing about the token.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
