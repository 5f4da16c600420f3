namespace Quittance.Platform.Sessions;

/// <summary>
/// Makes answers take the same time whatever was done for them: how long "no" takes would otherwise tell a stranger which
/// addresses have an account.
/// </summary>
internal sealed class EvenAnswer(TimeProvider time)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300);

    private readonly long begun = time.GetTimestamp();

    /// <summary>Waits for what is left of the time, counted from the beginning of the request.</summary>
    public Task WaitAsync()
    {
        var left = Least - time.GetElapsedTime(begun);
        return left > TimeSpan.Zero ? Task.Delay(left, time) : Task.CompletedTask;
    }
}
