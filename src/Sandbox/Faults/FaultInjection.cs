using System.Globalization;

namespace Quittance.Sandbox.Faults;

/// <summary>Does to each request what the rules say. What steers the sandbox itself is spared.</summary>
internal sealed class FaultInjection(RequestDelegate next, FaultRules rules, IHostApplicationLifetime lifetime)
{
    private static readonly string[] Spared = ["/faults", "/health"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsSpared(context.Request.Path) || rules.Take(context.Request.Path, context.Request.Method) is not { } rule)
        {
            await next(context);
            return;
        }
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await Pause(TimeSpan.FromMilliseconds(rule.LatencyMs), gone.Token);
        await ApplyAsync(rule, context, gone.Token);
    }

    private static bool IsSpared(PathString path) => path == "/" || Array.Exists(Spared, one => path.StartsWithSegments(one, StringComparison.Ordinal));

    private Task ApplyAsync(FaultRule rule, HttpContext context, CancellationToken gone) => rule.Fault switch
    {
        Fault.None => next(context),
        Fault.Status => RefuseAsync(rule, context),
        Fault.DropBeforeHandling => Drop(context),
        Fault.DropAfterHandling => HandleUnheardAsync(context, TimeSpan.Zero, gone),
        Fault.HangAfterHandling => HandleUnheardAsync(context, Timeout.InfiniteTimeSpan, gone),
    };

    private static Task RefuseAsync(FaultRule rule, HttpContext context)
    {
        if (rule.RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Results.Problem("Injected by a fault rule.", statusCode: rule.Status).ExecuteAsync(context);
    }

    private async Task HandleUnheardAsync(HttpContext context, TimeSpan silence, CancellationToken gone)
    {
        context.Response.Body = Stream.Null;
        await next(context);
        await Pause(silence, gone);
        await Drop(context);
    }

    private static Task Drop(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    // Ends early, and quietly, when the caller gives up or the sandbox stops.
    private static Task Pause(TimeSpan time, CancellationToken gone) =>
        Task.Delay(time, gone).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
