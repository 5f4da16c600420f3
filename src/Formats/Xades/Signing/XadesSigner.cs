using System.Security.Cryptography;
using System.Text;
using Quittance.Formats.Xades.Canonical;
using Quittance.Formats.Xades.Signing;
using Quittance.Kernel.Errors;

namespace Quittance.Formats.Xades;

/// <summary>Signs documents by XAdES-EPES, enveloped as the last child of the root.</summary>
public static class XadesSigner
{
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
        var isCommon = profile.Shape == SignatureShape.Common;
        var digest = document.Digest(isCommon ? CanonicalForm.Inclusive : CanonicalForm.Exclusive);
        var parts = new SignatureParts(key, profile, IdOf(digest));
        var forms = SignatureForms.Of(document.Context, profile.Shape);
        var (keyInfo, signedProperties) = (parts.KeyInfo(), parts.SignedProperties(at));
        var signedInfo = parts.SignedInfo(
            Convert.ToBase64String(digest),
            isCommon ? Digest(forms.InSignature(keyInfo)) : "",
            Digest(forms.InProperties(signedProperties)));
        return parts.Signature(signedInfo, Convert.ToBase64String(key.Sign(forms.InSignature(signedInfo))), keyInfo, signedProperties);
    }

    private static string Digest(byte[] canonical) => Convert.ToBase64String(SHA256.HashData(canonical));

    private static string IdOf(byte[] digest) => $"id-{Convert.ToHexStringLower(digest.AsSpan(0, 16))}";
}
