using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error BadIdempotencyKey =
        new("PLT-IDM-001", "An Idempotency-Key is one text of 1 to 255 visible ASCII characters.");

    public static readonly Error IdempotencyKeyReused =
        new("PLT-IDM-002", "This Idempotency-Key was used for another request. Take a new key for a new request.", ErrorKind.Invalid);

    public static readonly Error StillInFlight =
        new("PLT-IDM-003", "The first request with this Idempotency-Key is still at work. Ask again in a moment.", ErrorKind.Conflict);
}
