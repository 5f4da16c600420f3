namespace Quittance.Platform.Contracts.Data;

/// <summary>
/// What a module gathers during a <see cref="Work"/> and writes at its end, inside the transaction: notices, mails. Registered
/// scoped; run in the order of registration, before the last changes are saved and before the events are appended.
/// </summary>
public interface IBeforeCommit
{
    /// <summary>A work begins: drops what an earlier one in this scope gathered and never committed.</summary>
    void Forget();

    /// <summary>Writes what was gathered; an exception rolls everything back.</summary>
    Task BeforeCommitAsync(CancellationToken cancellation);
}
