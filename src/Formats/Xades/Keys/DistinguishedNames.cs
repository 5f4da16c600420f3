using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Quittance.Formats.Xades.Keys;

/// <summary>Writes names of certificates as RFC 2253 does: last part first, no blanks, what has no short name as hexadecimal.</summary>
internal static class DistinguishedNames
{
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["2.5.4.3"] = "CN",
        ["2.5.4.6"] = "C",
        ["2.5.4.7"] = "L",
        ["2.5.4.8"] = "ST",
        ["2.5.4.9"] = "STREET",
        ["2.5.4.10"] = "O",
        ["2.5.4.11"] = "OU",
        ["0.9.2342.19200300.100.1.25"] = "DC",
        ["0.9.2342.19200300.100.1.1"] = "UID",
    };

    public static string Of(X500DistinguishedName name) => string.Join(',', name.EnumerateRelativeDistinguishedNames().Select(Part));

    private static string Part(X500RelativeDistinguishedName part)
    {
        var set = new AsnReader(part.RawData, AsnEncodingRules.DER).ReadSetOf();
        var pairs = new List<string>();
        while (set.HasData)
            pairs.Add(Pair(set.ReadSequence()));
        return string.Join('+', pairs);
    }

    private static string Pair(AsnReader pair)
    {
        var kind = pair.ReadObjectIdentifier();
        var value = pair.ReadEncodedValue();
        return ShortNames.TryGetValue(kind, out var name) && Text(value) is { } text
            ? $"{name}={Escape(text)}"
            : $"{kind}=#{Convert.ToHexStringLower(value.Span)}";
    }

    private static string? Text(ReadOnlyMemory<byte> value)
    {
        var tag = Asn1Tag.Decode(value.Span, out _);
        return tag.TagClass == TagClass.Universal && (UniversalTagNumber)tag.TagValue is var kind && IsText(kind)
            ? new AsnReader(value, AsnEncodingRules.DER).ReadCharacterString(kind)
            : null;
    }

    private static bool IsText(UniversalTagNumber kind) =>
        kind is UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String
            or UniversalTagNumber.T61String or UniversalTagNumber.BMPString;

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var isOuterBlank = text[at] == ' ' && (at == 0 || at == text.Length - 1);
            if (isOuterBlank || (text[at] == '#' && at == 0) || ",+\"\\<>;".Contains(text[at], StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(text[at]);
        }

        return escaped.ToString();
    }
}
