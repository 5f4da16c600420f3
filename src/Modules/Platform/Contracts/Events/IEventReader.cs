namespace Quittance.Platform.Contracts.Events;

/// <summary>
/// Reacts to events. Each reader has its own checkpoint per company and may be replayed from any position, so handling
/// an event twice must do no harm. The handler runs in a transaction that also moves the checkpoint.
/// </summary>
public interface IEventReader
{
    /// <summary>Stable: it names the checkpoint.</summary>
    string Name { get; }

    /// <summary>The kinds it wants; others are passed over.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>Handles one event. An exception rolls back, is kept on the checkpoint and tried again later.</summary>
    Task HandleAsync(LoggedEvent logged, CancellationToken cancellation);
}
