using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error TokenNotGood =
        new("PLT-TOK-001", "This token is unknown, has expired, or its session was ended.", ErrorKind.Unauthenticated);

    public static readonly Error TokenReused =
        new("PLT-TOK-002", "This refresh token was used before, so somebody may have copied it. Its session is ended: sign in again.", ErrorKind.Unauthenticated);

    public static readonly Error CodeNeeded =
        new("PLT-TOK-003", "This account has a second factor. Send its code as well.", ErrorKind.Unauthenticated);
}
