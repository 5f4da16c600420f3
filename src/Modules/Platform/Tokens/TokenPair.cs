namespace Quittance.Platform.Tokens;

/// <summary>What a program gets in place of a cookie (RFC 6749, section 5.1).</summary>
internal sealed record TokenPair(string AccessToken, int ExpiresIn, string RefreshToken, int RefreshExpiresIn)
{
    public string TokenType => "Bearer";
}
