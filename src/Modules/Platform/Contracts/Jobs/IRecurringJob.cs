namespace Quittance.Platform.Contracts.Jobs;

/// <summary>
/// A job that comes back by itself, for a company or for the server. It may run twice (a node may die after the effect and before the
/// mark), so it looks before it acts; never twice at once. It begins its own <see cref="Data.Work"/>, and lets go when it is cancelled.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Does the work and tells how many things it handled; an exception is kept in the history and tried again.</summary>
    Task<int> RunAsync(CancellationToken cancellation);
}
