using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Flags;

namespace Quittance.Platform.Flags;

internal sealed class CompanyFlags(QuittanceDb db) : ICompanyFlags
{
    public async Task<bool> IsOnAsync(Flag flag, CancellationToken cancellation) =>
        await db.Set<CompanyFlag>().Where(chosen => chosen.Name == flag.Name).Select(chosen => (bool?)chosen.IsOn).SingleOrDefaultAsync(cancellation) ?? flag.Default;

    public async Task DemandAsync(Flag flag, CancellationToken cancellation)
    {
        if (!await IsOnAsync(flag, cancellation))
            throw new RefusalException(PlatformErrors.FeatureOff);
    }
}
