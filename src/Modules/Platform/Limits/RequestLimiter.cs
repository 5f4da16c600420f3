using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Quittance.Platform.Http;

namespace Quittance.Platform.Limits;

/// <summary>
/// Answers 429 to whoever asks too often, and tells everybody how much is left (draft-ietf-httpapi-ratelimit-headers).
/// Each node counts for itself: behind n nodes a caller has up to n times the quota.
/// </summary>
internal sealed class RequestLimiter(RequestDelegate next, RequestLimits limits, ProblemAnswers answers) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<Quota> buckets = PartitionedRateLimiter.Create<Quota, Quota>(quota =>
        RateLimitPartition.GetTokenBucketLimiter(quota, _ => BucketOf(quota)));

    public async Task InvokeAsync(HttpContext http)
    {
        var quota = http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Quota.Of(http, limits) : null;
        if (quota is not { PerMinute: > 0 })
        {
            await next(http);
            return;
        }
        using var lease = buckets.AttemptAcquire(quota);
        Show(http, quota);
        if (lease.IsAcquired)
            await next(http);
        else
            await RefuseAsync(http, quota);
    }

    public ValueTask DisposeAsync() => buckets.DisposeAsync();

    /// <summary>A full minute's worth to begin with, then refilled evenly: every second, or one by one when there are few.</summary>
    private static TokenBucketRateLimiterOptions BucketOf(Quota quota) => new()
    {
        TokenLimit = quota.PerMinute,
        TokensPerPeriod = Math.Max(1, quota.PerMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(60, quota.PerMinute),
    };

    /// <summary>Set as the answer starts: an error answer begins again from empty headers.</summary>
    private void Show(HttpContext http, Quota quota)
    {
        var left = buckets.GetStatistics(quota)?.CurrentAvailablePermits ?? 0;
        http.Response.OnStarting(() =>
        {
            http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{quota.Name}\";q={quota.PerMinute};w=60");
            http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{quota.Name}\";r={left};t={SecondsUntilFull(quota, left)}");
            return Task.CompletedTask;
        });
    }

    private Task RefuseAsync(HttpContext http, Quota quota)
    {
        http.Response.Headers.RetryAfter = Math.Max(1, 60 / quota.PerMinute).ToString(CultureInfo.InvariantCulture);
        return answers.WriteAsync(http, PlatformErrors.TooManyRequests, []);
    }

    private static long SecondsUntilFull(Quota quota, long left) => (60 * (quota.PerMinute - left) + quota.PerMinute - 1) / quota.PerMinute;
}
