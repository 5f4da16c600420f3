using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Contracts.Retries;

/// <summary>
/// An operation that is tried again. Register it with <see cref="RetryRegistration.AddRetriedOperation{T}"/>. It begins its own
/// <see cref="Data.Work"/>s; a server may die during it, so it looks before it acts.
/// </summary>
public interface IRetriedOperation
{
    /// <summary>Tries once. Returns when it succeeded.</summary>
    /// <exception cref="Kernel.Errors.OutsideCallException">It failed, and how.</exception>
    Task TryAsync(RetryAttempt attempt, CancellationToken cancellation);

    /// <summary>Nobody will try again (cancelled, resolved, or cleaned away): lets go of what was kept for it, in the present <see cref="Data.Work"/>.</summary>
    Task AbandonAsync(Subject subject, CancellationToken cancellation);
}

/// <summary>An operation under the name by which the database knows it.</summary>
public interface INamedOperation : IRetriedOperation
{
    /// <summary>Stable, such as <c>messaging.send-mail</c>; the pages translate it.</summary>
    static abstract string Name { get; }
}

/// <summary>One attempt.</summary>
/// <param name="RetryId">The entry.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Number">1 for the first retry.</param>
/// <param name="EarlierUnanswered">
/// An earlier attempt may have had its effect although no answer came: ask the other side by key before doing it again.
/// </param>
public sealed record RetryAttempt(Guid RetryId, Subject Subject, int Number, bool EarlierUnanswered);
