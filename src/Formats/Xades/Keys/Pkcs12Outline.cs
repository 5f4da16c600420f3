using System.Formats.Asn1;

namespace Quittance.Formats.Xades.Keys;

/// <summary>The outermost shape of a PKCS#12 file, which tells one that cannot be opened from something else altogether.</summary>
internal static class Pkcs12Outline
{
    private const string Data = "1.2.840.113549.1.7.1";

    public static int Read(ReadOnlySpan<byte> file)
    {
        var outer = new AsnReader(file.ToArray(), AsnEncodingRules.BER).ReadSequence();
        if (!outer.TryReadInt32(out var version) || outer.ReadSequence().ReadObjectIdentifier() != Data)
            throw new AsnContentException();
        return version;
    }
}
