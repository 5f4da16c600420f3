namespace Quittance.Platform.Contracts.Health;

/// <summary>Looks at everything: the one list of checks behind the system page and the doctor.</summary>
public sealed class SystemReport(IEnumerable<ISystemCheck> checks)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    internal static readonly Diagnosis NotLooked =
        new("check.failed", SystemState.Error, "This could not be looked at: {reason}", "The log may tell more. If it stays so, report it with this line.");

    /// <summary>Runs the checks side by side, in their order; one that fails or takes too long is itself a finding.</summary>
    /// <param name="withDatabase">False leaves out those that need the database.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<CheckedSystem>> LookAsync(bool withDatabase, CancellationToken cancellation) =>
        await Task.WhenAll(checks
            .Where(check => withDatabase || !check.NeedsDatabase)
            .Select(async check => new CheckedSystem(check.Name, await LookAsync(check, cancellation))));

    private static async Task<IReadOnlyList<SystemFinding>> LookAsync(ISystemCheck check, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await check.LookAsync(limit.Token);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return [NotLooked.With(("reason", failure.Message.ReplaceLineEndings(" ")))];
        }
    }
}

/// <summary>One check and what it found.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Findings">What it found.</param>
public sealed record CheckedSystem(string Check, IReadOnlyList<SystemFinding> Findings);
