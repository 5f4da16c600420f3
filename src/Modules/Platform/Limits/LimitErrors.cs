using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error TooManyRequests =
        new("PLT-LIM-001", "Too many requests. The Retry-After header says in how many seconds to come again.", ErrorKind.TooMany);
}
