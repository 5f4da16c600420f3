using System.Buffers;

namespace Quittance.Formats.Xades.Verification;

/// <summary>Addresses of namespaces (RFC 3986).</summary>
internal static class Namespaces
{
    private static readonly SearchValues<char> InScheme = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
    private static readonly SearchValues<char> InAddress = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    public static bool IsAbsolute(string address) =>
        address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && char.IsAsciiLetter(address[0])
        && !address.AsSpan(0, colon).ContainsAnyExcept(InScheme)
        && !address.AsSpan().ContainsAnyExcept(InAddress);
}
