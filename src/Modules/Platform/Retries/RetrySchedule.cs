using Quittance.Kernel.Errors;

namespace Quittance.Platform.Retries;

/// <summary>The arithmetic of the next attempt.</summary>
internal static class RetrySchedule
{
    /// <summary>What the other side asks for beyond this is a mistake of theirs.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromDays(7);

    /// <summary>How long to wait before retry <paramref name="number"/>, or null when there is none.</summary>
    /// <param name="settings">The company's.</param>
    /// <param name="failure">How the last attempt failed.</param>
    /// <param name="number">1 for the first retry.</param>
    /// <param name="maximum">The last that is made by itself.</param>
    /// <param name="chance">Between 0 and 1.</param>
    public static TimeSpan? Delay(RetrySettings settings, OutsideCallException failure, int number, int maximum, double chance)
    {
        if (number > maximum || IsRefusal(failure.Class) && !settings.RetryRefused)
            return null;
        var delay = settings.Delays[Math.Min(number, settings.Delays.Count) - 1] * (double)FactorOf(settings, failure.Class);
        if (failure.RetryAfter is { } asked)
            delay = new TimeSpan(Math.Max(delay.Ticks, Math.Min(asked.Ticks, LongestAsked.Ticks)));
        return delay * (1 + chance * settings.JitterPercent / 100);
    }

    private static bool IsRefusal(FailureClass one) => one is FailureClass.Validation or FailureClass.NotFound;

    private static decimal FactorOf(RetrySettings settings, FailureClass one) => one switch
    {
        FailureClass.Transient or FailureClass.Unknown => settings.TransientFactor,
        FailureClass.RateLimit => settings.RateLimitFactor,
        FailureClass.Network => settings.NetworkFactor,
        FailureClass.Server => settings.ServerFactor,
        FailureClass.Auth => settings.AuthFactor,
        FailureClass.Validation or FailureClass.NotFound => settings.RefusedFactor,
    };
}
