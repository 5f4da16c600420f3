using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error KeyUnknown =
        new("PLT-KEY-001", "This API key is not known here.", ErrorKind.Unauthenticated);

    public static readonly Error KeyRevoked =
        new("PLT-KEY-002", "This API key was revoked.", ErrorKind.Unauthenticated);

    public static readonly Error KeyExpired =
        new("PLT-KEY-003", "This API key has expired. Make a new one.", ErrorKind.Unauthenticated);

    public static readonly Error KeyMakerLeft =
        new("PLT-KEY-004", "Whoever made this API key no longer belongs to the company. Somebody else must make a new one.", ErrorKind.Unauthenticated);
}
