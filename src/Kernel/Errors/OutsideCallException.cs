namespace Quittance.Kernel.Errors;

/// <summary>
/// A call to another system did not succeed. It is classified once, where the answer is seen; whoever catches it decides
/// by <see cref="Class"/>. The message is fit for people and holds no secrets and no payload.
/// </summary>
public sealed class OutsideCallException(FailureClass failureClass, string message, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Why it failed.</summary>
    public FailureClass Class { get; } = failureClass;

    /// <summary>How long the other side asked to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
