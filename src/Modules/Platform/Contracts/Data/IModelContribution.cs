using Microsoft.EntityFrameworkCore;

namespace Quittance.Platform.Contracts.Data;

/// <summary>How a module adds its tables to the one <see cref="QuittanceDb"/>.</summary>
public interface IModelContribution
{
    /// <summary>Maps the module's entities; columns are named in snake case by <see cref="QuittanceDb"/>.</summary>
    void Contribute(ModelBuilder model);
}
