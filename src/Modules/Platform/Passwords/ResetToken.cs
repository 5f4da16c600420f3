using System.Buffers.Text;
using System.Text;

namespace Quittance.Platform.Passwords;

/// <summary>What the link carries: whose password, and the framework's token, which is bound to the password as it is now.</summary>
internal sealed record ResetToken(Guid PersonId, string Token)
{
    private const int IdLength = 32;

    /// <summary>Null for what is no token.</summary>
    public static ResetToken? Read(string text) =>
        text.Length is > IdLength and < 2000 && Guid.TryParseExact(text[..IdLength], "N", out var person) && Base64Url.IsValid(text.AsSpan(IdLength))
            ? new ResetToken(person, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text.AsSpan(IdLength))))
            : null;

    public string Write() => PersonId.ToString("N") + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Token));
}
