using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Contracts.Retries;

/// <summary>The list of operations that failed and may succeed later.</summary>
public interface IRetries
{
    /// <summary>
    /// Notes, in the present <see cref="Data.Work"/>, that an operation failed; it is tried again by the schedule of the company's settings.
    /// An open entry of the same operation and subject that waits for its next attempt is kept as it is. One that a worker has in hand, or that
    /// was given up, gets this failure as an attempt and is planned anew: nobody else would act upon it.
    /// </summary>
    /// <returns>The entry's id.</returns>
    Task<Guid> AddAsync(FailedOperation operation, OutsideCallException failure, CancellationToken cancellation);
}

/// <summary>What failed.</summary>
/// <param name="Operation">The name of its <see cref="IRetriedOperation"/>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Label">The same for people, such as <c>Invitation to ann@example.com</c>; no secrets, no bank details.</param>
/// <param name="BeganAt">When the attempt that failed began.</param>
/// <param name="Priority">The larger the sooner among those that are due; 0 for most.</param>
public sealed record FailedOperation(string Operation, Subject Subject, string Label, DateTimeOffset BeganAt, int Priority = 0);
