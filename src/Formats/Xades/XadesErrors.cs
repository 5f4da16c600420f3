using Quittance.Kernel.Errors;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.Xades;

/// <summary>Why a key cannot be used or a document cannot be signed.</summary>
public static class XadesErrors
{
    /// <summary>The PIN does not open the file.</summary>
    public static readonly Error WrongPin = new("XAD-KEY-001", "The PIN does not open the key file. Keys made since mid-2026 have one of 14 characters, older ones of 4 digits.");

    /// <summary>The bytes are no PKCS#12.</summary>
    public static readonly Error NotAKeyFile = new("XAD-KEY-002", "The file is no PKCS#12 key file (.p12 or .pfx).");

    /// <summary>A PKCS#12 with certificates only.</summary>
    public static readonly Error NoKey = new("XAD-KEY-003", "The key file holds no private key with its certificate. Export both from where it was made.");

    /// <summary>The authority takes RSA of 2048 bits or more.</summary>
    public static readonly Error WeakKey = new("XAD-KEY-004", "The key must be RSA of at least 2048 bits.");

    /// <summary>The file is encrypted in a way that this machine's OpenSSL does not know.</summary>
    public static readonly Error OldEncryption = new(
        "XAD-KEY-005",
        "The key file is encrypted in an old way that this machine cannot open. Convert it: openssl pkcs12 -legacy -in OLD.p12 -nodes | openssl pkcs12 -export -out NEW.p12");

    /// <summary>The time of signing is outside the certificate's dates.</summary>
    public static readonly Error NotValidNow = new("XAD-KEY-006", "The certificate of the key is not valid at the time of signing. Get a new key and upload it.");

    /// <summary>The document is not well-formed.</summary>
    public static readonly Error NotXml = new("XAD-DOC-001", "The document is not well-formed XML and was not signed.");

    /// <summary>A document type definition.</summary>
    public static readonly Error DtdRefused = new("XAD-DOC-002", "The document carries a document type definition and was not signed.");

    /// <summary>More bytes, depth or parts than a document may have.</summary>
    public static readonly Error TooLarge = new("XAD-DOC-003", "The document is larger or more deeply nested than one to be signed may be.", ErrorKind.TooLarge);

    /// <summary>Signatures are made over UTF-8 only.</summary>
    public static readonly Error NotUtf8 = new("XAD-DOC-004", "The document is not in UTF-8 and was not signed.");

    /// <summary>A second signature would break the first.</summary>
    public static readonly Error AlreadySigned = new("XAD-DOC-005", "The document is signed already.");

    /// <summary>A root without content has no place for a signature.</summary>
    public static readonly Error NothingToSign = new("XAD-DOC-006", "The document is empty: there is nothing to sign.");

    internal static Error Of(XmlFault fault) => fault switch
    {
        XmlFault.NotWellFormed => NotXml,
        XmlFault.DtdRefused => DtdRefused,
        XmlFault.TooLarge or XmlFault.TooComplex => TooLarge,
        XmlFault.WrongEncoding => NotUtf8,
    };
}
