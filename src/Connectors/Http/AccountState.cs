using System.Collections.ObjectModel;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http;

/// <summary>What all nodes know together of one account: its rate budget, its circuit, and how its last calls went.</summary>
public sealed record AccountState
{
    /// <summary>When the rate budget is full again; null or past: it is.</summary>
    public DateTimeOffset? FullAt { get; init; }

    /// <summary>The same of each <see cref="RateLane"/>, by its name.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Lanes { get; init; } = ReadOnlyDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>How often in a row the circuit has opened.</summary>
    public int Openings { get; init; }

    /// <summary>Not null: the circuit is open, and after this moment one call may try.</summary>
    public DateTimeOffset? OpenUntil { get; init; }

    /// <summary>Until when the call that tries has the right to; then another may.</summary>
    public DateTimeOffset? TrialUntil { get; init; }

    /// <summary>The last request that was sent.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The last that succeeded.</summary>
    public DateTimeOffset? LastSucceededAt { get; init; }

    /// <summary>The last that failed.</summary>
    public DateTimeOffset? LastFailedAt { get; init; }

    /// <summary>Why it failed.</summary>
    public FailureClass? LastFailure { get; init; }

    /// <summary>The same in a sentence, without secrets.</summary>
    public string? LastError { get; init; }
}

/// <summary>Keeps the state of accounts where all nodes see it.</summary>
public interface IAccountStates
{
    /// <summary>
    /// Changes the state of an account while nobody else does. What is changed stays changed whatever becomes of the caller's
    /// own transaction.
    /// </summary>
    /// <param name="key">Which account.</param>
    /// <param name="change">From the state and the present moment on the clock that all nodes share, to the new state and a result. Quick, and without effects.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<T> ChangeAsync<T>(AccountKey key, Func<AccountState, DateTimeOffset, (AccountState State, T Result)> change, CancellationToken cancellation);

    /// <summary>
    /// The same for a change that mostly leaves the state as it is (the very same object): it is tried on what is seen at the moment, and nobody
    /// waits for anybody unless there is something to change.
    /// </summary>
    /// <param name="key">Which account.</param>
    /// <param name="change">As above; may be called twice.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<T> ChangeIfNeededAsync<T>(AccountKey key, Func<AccountState, DateTimeOffset, (AccountState State, T Result)> change, CancellationToken cancellation) =>
        ChangeAsync(key, change, cancellation);
}
