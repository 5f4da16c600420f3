using System.Buffers.Text;
using System.Security.Cryptography;

namespace Quittance.Platform.Invitations;

/// <summary>
/// What the link of an invitation carries. It names its company, so that the row can be looked for inside that company's fence;
/// what counts is the secret, of which the row keeps a hash only.
/// </summary>
internal sealed record InvitationToken(Guid CompanyId, Guid Id, byte[] Secret)
{
    private const int IdBytes = 16, SecretBytes = 32;

    public byte[] SecretHash => SHA256.HashData(Secret);

    public static InvitationToken Of(Invitation invitation) =>
        new(invitation.CompanyId, invitation.Id, RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Null for what is no token.</summary>
    public static InvitationToken? Read(string text)
    {
        if (text.Length > 200 || !Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        return bytes.Length == IdBytes + IdBytes + SecretBytes
            ? new InvitationToken(new Guid(bytes[..IdBytes]), new Guid(bytes[IdBytes..(IdBytes + IdBytes)]), bytes[(IdBytes + IdBytes)..])
            : null;
    }

    public string Write() => Base64Url.EncodeToString([.. CompanyId.ToByteArray(), .. Id.ToByteArray(), .. Secret]);

    public bool Opens(Invitation invitation) => CryptographicOperations.FixedTimeEquals(SecretHash, invitation.SecretHash);
}
