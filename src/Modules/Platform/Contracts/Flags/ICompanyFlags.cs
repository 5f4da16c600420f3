using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Flags;

/// <summary>The features of the scope's company.</summary>
public interface ICompanyFlags
{
    /// <summary>Whether the feature is on. Needs a <see cref="Data.Work"/>.</summary>
    Task<bool> IsOnAsync(Flag flag, CancellationToken cancellation);

    /// <summary>Goes on only where the feature is on.</summary>
    /// <exception cref="RefusalException">It is off.</exception>
    Task DemandAsync(Flag flag, CancellationToken cancellation);
}
