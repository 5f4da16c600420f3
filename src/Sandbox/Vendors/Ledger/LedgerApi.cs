using System.Globalization;

namespace Quittance.Sandbox.Vendors.Ledger;

/// <summary>
/// A vendor that is hard to live with: short-lived tokens, a strict rate limit, pages, creates that repeat unless they carry a
/// key. <c>/vendors/ledger/control</c> steers and counts; it is not part of the vendor.
/// </summary>
internal static class LedgerApi
{
    private const string Path = "/vendors/ledger";

    public static StandIn StandIn { get; } = new("Ledger", Path,
        $"OAuth 2 client credentials ({LedgerTokens.ClientId} / {LedgerTokens.ClientSecret}), rate limit with Retry-After, cursor paging, idempotent creates by key.");

    /// <summary>What the control shows and sets; null leaves as it is.</summary>
    internal sealed record Settings(int? TokenSeconds = null, int? PerSecond = null);

    public static void AddLedger(this IServiceCollection services) =>
        services.AddSingleton(TimeProvider.System).AddSingleton<LedgerTokens>().AddSingleton<LedgerLimit>().AddSingleton<LedgerEntries>().AddSingleton(StandIn);

    public static void MapLedger(this WebApplication app)
    {
        var ledger = app.MapGroup(Path);
        ledger.MapPost("/oauth/token", LogIn);
        var api = ledger.MapGroup("/api").AddEndpointFilter(Guard);
        api.MapGet("/account", () => Results.Ok(new { name = "Ledger of the sandbox" }));
        api.MapGet("/entries", List);
        api.MapPost("/entries", Enter);
        var control = ledger.MapGroup("/control");
        control.MapGet("", (LedgerTokens tokens, LedgerLimit limit) => Results.Ok(new { tokens.Logins, limit.Admitted, limit.Refused }));
        control.MapPut("", Steer);
        control.MapDelete("/tokens", (LedgerTokens tokens) => tokens.RevokeAll());
    }

    private static IResult LogIn(HttpRequest request, LedgerTokens tokens) =>
        tokens.LogIn(request.Headers.Authorization) is { } token
            ? Results.Ok(new Dictionary<string, object> { ["access_token"] = token, ["token_type"] = "Bearer", ["expires_in"] = tokens.LifetimeSeconds })
            : Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);

    private static async ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        if (!services.GetRequiredService<LedgerLimit>().Admit())
        {
            http.Response.Headers.RetryAfter = "1";
            return Results.Json(new { error = "slow_down" }, statusCode: StatusCodes.Status429TooManyRequests);
        }
        return services.GetRequiredService<LedgerTokens>().Knows(http.Request.Headers.Authorization)
            ? await next(context)
            : Results.Json(new { error = "invalid_token" }, statusCode: StatusCodes.Status401Unauthorized);
    }

    private static IResult List(string? cursor, int? limit, string? reference, LedgerEntries entries)
    {
        var size = Math.Clamp(limit ?? 20, 1, 100);
        var after = int.TryParse(cursor, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var page = entries.Page(after, size + 1, reference);
        var next = page.Count > size ? page[size - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return Results.Ok(new { items = page.Take(size), next });
    }

    private static IResult Enter(NewEntry asked, HttpRequest request, LedgerEntries entries)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        return entries.Enter(asked, key.Length > 0 ? key : null) is { } entry
            ? Results.Json(entry, statusCode: StatusCodes.Status201Created)
            : Results.Json(new { error = "key_reused" }, statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Steer(Settings settings, LedgerTokens tokens, LedgerLimit limit)
    {
        tokens.LifetimeSeconds = settings.TokenSeconds ?? tokens.LifetimeSeconds;
        limit.PerSecond = settings.PerSecond ?? limit.PerSecond;
        return Results.NoContent();
    }
}
