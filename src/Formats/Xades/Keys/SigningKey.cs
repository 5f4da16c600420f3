using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quittance.Formats.Xades.Keys;
using Quittance.Kernel.Errors;

namespace Quittance.Formats.Xades;

/// <summary>
/// A taxpayer's key with its certificate, opened once: opening takes a hundred times as long as signing. May be used by many threads
/// at a time until it is disposed of.
/// </summary>
public sealed class SigningKey : IDisposable
{
    private const int LeastBits = 2048;

    private readonly X509Certificate2 certificate;
    private readonly ConcurrentBag<RSA> idle = [];

    private SigningKey(X509Certificate2 certificate)
    {
        this.certificate = certificate;
        Holder = HolderIds.Name(certificate);
        HolderId = HolderIds.Of(certificate);
        Issuer = DistinguishedNames.Of(certificate.IssuerName);
        SerialNumber = DecimalSerial(certificate);
        CertificateText = Convert.ToBase64String(certificate.RawDataMemory.Span);
        CertificateDigest = Convert.ToBase64String(SHA256.HashData(certificate.RawDataMemory.Span));
    }

    /// <summary>The name of whom it was issued to.</summary>
    public string Holder { get; }

    /// <summary>The holder's tax id as documents write it, such as <c>3101123456</c>; null when the certificate names none.</summary>
    public string? HolderId { get; }

    /// <summary>Who issued it, by RFC 2253: <c>CN=CA PERSONA JURIDICA,OU=DGT,O=MINISTERIO DE HACIENDA,C=CR</c>.</summary>
    public string Issuer { get; }

    /// <summary>The certificate's serial number in decimal digits.</summary>
    public string SerialNumber { get; }

    /// <summary>From when it is valid, in UTC.</summary>
    public DateTimeOffset NotBefore => new(certificate.NotBefore.ToUniversalTime());

    /// <summary>Until when it is valid, in UTC.</summary>
    public DateTimeOffset NotAfter => new(certificate.NotAfter.ToUniversalTime());

    internal string CertificateText { get; }

    internal string CertificateDigest { get; }

    /// <summary>Opens a PKCS#12 file (.p12, .pfx) of either age.</summary>
    /// <param name="pkcs12">The bytes of the file.</param>
    /// <param name="pin">Its PIN.</param>
    /// <exception cref="RefusalException">One of the <c>XAD-KEY</c> errors of <see cref="XadesErrors"/>.</exception>
    public static SigningKey Load(ReadOnlyMemory<byte> pkcs12, string pin)
    {
        var opened = Pkcs12.Open(pkcs12.Span, pin);
        using var key = opened.GetRSAPrivateKey();
        if (key is { KeySize: >= LeastBits })
            return new SigningKey(opened);
        opened.Dispose();
        throw new RefusalException(XadesErrors.WeakKey);
    }

    /// <summary>Whether the certificate's dates cover the instant.</summary>
    public bool IsValidAt(DateTimeOffset instant) => NotBefore <= instant && instant <= NotAfter;

    /// <inheritdoc/>
    public void Dispose()
    {
        while (idle.TryTake(out var one))
            one.Dispose();
        certificate.Dispose();
    }

    internal static string DecimalSerial(X509Certificate2 certificate) =>
        new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);

    // RSA objects are not promised to bear two threads at a time, so each signature borrows one; all share the one key beneath.
    internal byte[] Sign(ReadOnlySpan<byte> data)
    {
        if (!idle.TryTake(out var rsa))
            rsa = certificate.GetRSAPrivateKey()!;
        try
        {
            return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        finally
        {
            idle.Add(rsa);
        }
    }
}
