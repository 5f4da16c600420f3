using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error ConnectionNameTaken =
        new("PLT-CON-001", "Another connection has this name. Choose another.", ErrorKind.Conflict);

    public static readonly Error ConnectionDisabled =
        new("PLT-CON-002", "This connection is turned off. Turn it on first.", ErrorKind.Conflict);

    public static readonly Error ConnectionInUse =
        new("PLT-CON-003", "This connection is in use and cannot be removed. Turn it off instead.", ErrorKind.Conflict);

    public static readonly Error ConnectionKindGone =
        new("PLT-CON-004", "This server does not know this kind of connection. It can only be turned off or removed.", ErrorKind.Conflict);
}
