using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Platform.People;

internal static class OwnersOnly
{
    /// <summary>Refuses when a caller who is no owner would make, change or remove an owner.</summary>
    public static void Demand(Role caller, params ReadOnlySpan<Role> touched)
    {
        if (caller != Role.Owner && touched.Contains(Role.Owner))
            throw new RefusalException(PlatformErrors.OwnersOnly);
    }
}
