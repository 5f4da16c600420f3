using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Quittance.Receivables.Authority.Callbacks;

/// <summary>
/// Tokens by which the authority names a document when it calls: made out of company and document, sealed, and kept nowhere. Whoever
/// has none cannot guess one, and one that is not ours is known without asking the database.
/// </summary>
internal sealed class CallbackTokens(IDataProtectionProvider protection)
{
    private const int IdLength = 16;

    private readonly IDataProtector protector = protection.CreateProtector("Quittance.Receivables.Callbacks.v1");

    public string Of(Guid company, Guid document) =>
        Base64Url.EncodeToString(protector.Protect([.. company.ToByteArray(bigEndian: true), .. document.ToByteArray(bigEndian: true)]));

    /// <summary>Whom a token names; null when it is none of ours.</summary>
    public (Guid Company, Guid Document)? Read(string token)
    {
        try
        {
            var ids = protector.Unprotect(Base64Url.DecodeFromChars(token));
            return (new Guid(ids.AsSpan(0, IdLength), bigEndian: true), new Guid(ids.AsSpan(IdLength), bigEndian: true));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
