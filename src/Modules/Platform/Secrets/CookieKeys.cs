using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Platform.Secrets;

/// <summary>Seals the Data Protection keys, which protect cookies, before they are stored. Keys stored before lie open until they expire.</summary>
internal sealed class CookieKeySealer(ISecrets secrets) : IXmlEncryptor
{
    public const string Place = "data-protection-key";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", secrets.Seal(Place, plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(CookieKeyOpener));
}

/// <summary>Opens them. Its name stands beside each stored key, so it keeps it.</summary>
internal sealed class CookieKeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<ISecrets>().Open(CookieKeySealer.Place, encryptedElement.Value));
}
