using System.Security.Cryptography.X509Certificates;

namespace Quittance.Formats.Xades.Keys;

/// <summary>The id of a certificate's holder, as Costa Rica writes it into the subject's serial number: <c>CPJ-3-101-123456</c>.</summary>
internal static class HolderIds
{
    private const string SerialNumber = "2.5.4.5", CommonName = "2.5.4.3";

    /// <summary>The id as documents write it, <c>3101123456</c>: no kind, no hyphens, no leading zeros. Null when there is none.</summary>
    public static string? Of(X509Certificate2 certificate) => Part(certificate.SubjectName, SerialNumber) is { } serial ? Plain(serial) : null;

    public static string Name(X509Certificate2 certificate) => Part(certificate.SubjectName, CommonName) ?? certificate.Subject;

    public static string Plain(string id)
    {
        var parts = id.Trim().Split('-');
        var number = parts.Length > 1 && parts[0].Length > 0 && parts[0].All(char.IsAsciiLetter) ? parts[1..] : parts;
        return string.Concat(number).TrimStart('0').ToUpperInvariant();
    }

    private static string? Part(X500DistinguishedName name, string kind) =>
        name.EnumerateRelativeDistinguishedNames()
            .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == kind)
            .Select(part => part.GetSingleElementValue())
            .FirstOrDefault();
}
