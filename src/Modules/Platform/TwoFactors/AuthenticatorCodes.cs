using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Quittance.Platform.TwoFactors;

/// <summary>Time-based one-time passwords (RFC 6238) as authenticator apps make them: SHA-1, six digits, 30 seconds.</summary>
internal static class AuthenticatorCodes
{
    private const int StepSeconds = 30;

    /// <summary>How far a phone's clock may be off, in steps.</summary>
    private const int Tolerance = 1;

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code this is, near that time; null when it is of none.</summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset time)
    {
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        for (var step = StepAt(time) - Tolerance; step <= StepAt(time) + Tolerance; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeAt(key, step)), System.Text.Encoding.ASCII.GetBytes(digits)))
                return step;
        return null;
    }

    public static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        Hash(key, counter, hash);
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>SHA-1 is what the apps know; the attacks on it do not touch HMAC.</summary>
    private static void Hash(byte[] key, ReadOnlySpan<byte> counter, Span<byte> hash) => HMACSHA1.HashData(key, counter, hash);

    /// <summary>Reads base32 (RFC 4648), in which keys are shown and typed.</summary>
    public static byte[] ReadKey(string base32)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var (bytes, bits, value) = (new List<byte>(), 0, 0);
        foreach (var letter in base32.TrimEnd('='))
        {
            value = ((value << 5) | alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(value >> bits));
        }
        return [.. bytes];
    }
}
