using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error SecretUnreadable = new("PLT-SEC-001",
        "A kept secret cannot be opened: it was altered, or its master key is not on this server. Bring back the key, or enter the secret again.", ErrorKind.Conflict);

    public static readonly Error BadMasterKey = new("PLT-SEC-002",
        "A master key is not 32 bytes in base64. Make one with: openssl rand -base64 32", ErrorKind.Internal);
}
