using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error RetryInHand =
        new("PLT-RTY-001", "It is being tried at this moment. Look again in a minute.", ErrorKind.Conflict);

    public static readonly Error RetryEnded =
        new("PLT-RTY-002", "It has ended already: it succeeded, or somebody cancelled or resolved it.", ErrorKind.Conflict);

    public static readonly Error RetryReasonMissing =
        new("PLT-RTY-003", "Say in at most 1000 characters why it is resolved.", ErrorKind.Invalid);

    public static readonly Error RetryIdsMissing =
        new("PLT-RTY-004", "Name between 1 and 500 retries.", ErrorKind.Invalid);
}
