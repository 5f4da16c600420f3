using Quittance.Platform.TwoFactors;

namespace Quittance.Testing;

/// <summary>An authenticator app. Its codes are those of RFC 6238, whose own examples are checked in tests/Platform.</summary>
public static class Totp
{
    /// <summary>The code of now, or of some steps of 30 seconds later: the server takes the next one as well, for clocks that differ.</summary>
    public static string Code(string secret, int stepsAhead = 0) =>
        AuthenticatorCodes.CodeAt(AuthenticatorCodes.ReadKey(secret), AuthenticatorCodes.StepAt(TimeProvider.System.GetUtcNow()) + stepsAhead);
}
