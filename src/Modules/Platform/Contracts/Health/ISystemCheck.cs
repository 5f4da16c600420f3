namespace Quittance.Platform.Contracts.Health;

/// <summary>
/// One thing the program needs, looked at for whoever runs the server: on the system page, and by <c>quittance doctor</c>.
/// A module registers its own with <c>services.AddSystemCheck&lt;T&gt;()</c>.
/// </summary>
public interface ISystemCheck
{
    /// <summary>What is looked at, such as <c>disk</c>; stable, it groups the findings.</summary>
    string Name { get; }

    /// <summary>Whether the look needs the database; without it the doctor leaves the check out.</summary>
    bool NeedsDatabase { get; }

    /// <summary>What was found, also when all is well; empty when there is nothing to look at. Runs beside other checks, so it takes no scoped service.</summary>
    Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation);
}
