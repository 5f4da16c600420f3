using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error OperatorsOnly =
        new("PLT-SYS-001", "Only an operator of this server may see this. Whoever runs it makes one: quittance operator grant EMAIL.", ErrorKind.Forbidden);

    public static readonly Error UnknownPerson =
        new("PLT-SYS-002", "Nobody on this server has this e-mail address.", ErrorKind.NotFound);
}
