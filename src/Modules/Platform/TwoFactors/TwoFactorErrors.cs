using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error WrongCode =
        new("PLT-ACC-015", "The code is wrong, or was used already. Wait for the next one.");

    public static readonly Error SecondStepOver =
        new("PLT-ACC-016", "The sign-in took too long. Begin it again with your password.");

    public static readonly Error AuthenticatorThere =
        new("PLT-ACC-017", "An authenticator app is set up already. Remove it first.", ErrorKind.Conflict);

    public static readonly Error NoAuthenticator =
        new("PLT-ACC-018", "No authenticator app is set up.", ErrorKind.Conflict);

    public static readonly Error TwoFactorsNeeded =
        new("PLT-ACC-019", "This company asks for two factors. Set up an authenticator app or a passkey in your profile, or sign in with the one you have.", ErrorKind.Forbidden);
}
