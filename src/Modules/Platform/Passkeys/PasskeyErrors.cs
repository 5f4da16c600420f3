using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error PasskeyRefused =
        new("PLT-ACC-020", "This passkey was not accepted. Try again, or use another way.");

    public static readonly Error TooManyPasskeys =
        new("PLT-ACC-021", "There are 20 passkeys already. Remove one that you no longer use.", ErrorKind.Conflict);
}
