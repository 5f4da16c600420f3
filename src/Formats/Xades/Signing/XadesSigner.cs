using System.Security.Cryptography;
using System.Text;
using Quittance.Formats.Xades.Canonical;
using Quittance.Formats.Xades.Signing;
using Quittance.Kernel.Errors;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.Xades;

/// <summary>Signs documents by XAdES-EPES, enveloped as the last child of the root.</summary>
public static class XadesSigner
{
    // Where the parts stand in the small documents they are digested in, in document order; see Canonicaliser.
    private const int InSignature = 3, InQualifyingProperties = 5;

    /// <summary>
    /// The document with its signature. All other bytes stay as they are, and the same input gives the same output, so that whoever lost the
    /// answer may sign again.
    /// </summary>
    /// <param name="document">A whole document in UTF-8, not signed yet.</param>
    /// <param name="key">Whose signature.</param>
    /// <param name="at">The time of signing, written with its offset.</param>
    /// <param name="profile">How it looks; <see cref="SignatureProfile.Taxpayer"/> when null.</param>
    /// <exception cref="RefusalException"><c>XAD-DOC</c> errors, or <see cref="XadesErrors.NotValidNow"/>.</exception>
    public static byte[] Sign(ReadOnlyMemory<byte> document, SigningKey key, DateTimeOffset at, SignatureProfile? profile = null)
    {
        if (!key.IsValidAt(at))
            throw new RefusalException(XadesErrors.NotValidNow);
        var signable = SignableDocument.Read(document);
        var signature = Encoding.UTF8.GetBytes(Signature(signable, key, at, profile ?? SignatureProfile.Taxpayer));
        return [.. document.Span[..signable.EndOfContent], .. signature, .. document.Span[signable.EndOfContent..]];
    }

    private static string Signature(SignableDocument document, SigningKey key, DateTimeOffset at, SignatureProfile profile)
    {
        var form = profile.Shape == SignatureShape.Common ? CanonicalForm.Inclusive : CanonicalForm.Exclusive;
        var digest = document.Digest(form);
        var parts = new SignatureParts(key, profile, IdOf(digest));
        var (keyInfo, signedProperties) = (parts.KeyInfo(), parts.SignedProperties(at));

        // Each part is digested where it will stand: beneath the root's namespaces, which an inclusive form takes along.
        byte[] Canonical(string inside, int number) => Canonicalise(SignatureParts.Wrapped(document.RootContext, inside), number, form);
        var signedInfo = parts.SignedInfo(
            digest,
            profile.Shape == SignatureShape.Common ? Digest(Canonical(keyInfo, InSignature)) : "",
            Digest(Canonical(parts.Object(signedProperties), InQualifyingProperties)));
        var value = Convert.ToBase64String(key.Sign(Canonical(signedInfo, InSignature)));
        return parts.Signature(signedInfo, value, keyInfo, signedProperties);
    }

    private static byte[] Canonicalise(string xml, int number, CanonicalForm form)
    {
        using var reader = ExactXml.Open(Encoding.UTF8.GetBytes(xml));
        var text = new CanonicalText();
        new Canonicaliser(reader, form, text).WriteElement(number);
        return text.Written.ToArray();
    }

    private static string Digest(byte[] canonical) => Convert.ToBase64String(SHA256.HashData(canonical));

    private static string IdOf(string digest) => $"id-{Convert.ToHexStringLower(Convert.FromBase64String(digest).AsSpan(0, 16))}";
}
