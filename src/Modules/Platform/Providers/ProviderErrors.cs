using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error ProviderOver =
        new("PLT-ACC-022", "The sign-in with the other account took too long, or was not begun here. Begin it again.");

    public static readonly Error ProviderOfAnother =
        new("PLT-ACC-023", "That account belongs to somebody else here.", ErrorKind.Conflict);

    public static readonly Error LastWayIn =
        new("PLT-ACC-024", "This is the only way you sign in. Add a password or a passkey first.", ErrorKind.Conflict);
}
