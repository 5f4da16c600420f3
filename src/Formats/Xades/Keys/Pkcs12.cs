using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quittance.Kernel.Errors;

namespace Quittance.Formats.Xades.Keys;

/// <summary>Opens key files of both ages: today's, and the older ones in RC2 and triple DES.</summary>
internal static class Pkcs12
{
    private const int InvalidPassword = unchecked((int)0x80070056);

    /// <summary>The certificate that has its private key.</summary>
    public static X509Certificate2 Open(ReadOnlySpan<byte> file, string pin)
    {
        var all = Read(file, pin);
        var own = all.FirstOrDefault(one => one.HasPrivateKey);
        foreach (var other in all.Where(one => !ReferenceEquals(one, own)))
            other.Dispose();
        return own ?? throw new RefusalException(XadesErrors.NoKey);
    }

    private static X509Certificate2Collection Read(ReadOnlySpan<byte> file, string pin)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(file, pin, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException failure) when (failure.HResult == InvalidPassword)
        {
            throw new RefusalException(XadesErrors.WrongPin);
        }
        catch (Exception failure) when (failure is CryptographicException or PlatformNotSupportedException)
        {
            throw new RefusalException(IsPkcs12(file) ? XadesErrors.OldEncryption : XadesErrors.NotAKeyFile);
        }
    }

    private static bool IsPkcs12(ReadOnlySpan<byte> file)
    {
        try
        {
            _ = Pkcs12Outline.Read(file);
            return true;
        }
        catch (System.Formats.Asn1.AsnContentException)
        {
            return false;
        }
    }
}
