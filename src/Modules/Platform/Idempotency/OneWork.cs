using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Idempotency;

/// <summary>
/// Runs a handler in one <see cref="Work"/>. With an Idempotency-Key its answer is kept in that same transaction: no
/// effect without its answer, no answer without its effect. A refusal rolls both back, so the key is free again.
/// </summary>
internal sealed class OneWork(Work work, KeptAnswers answers, InFlight inFlight, CompanyScope scope)
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    public async Task<object?> RunAsync(HttpContext http, Func<ValueTask<object?>> handler)
    {
        if (IdempotencyKey.Of(http) is not { } key)
            return await work.RunAsync(_ => handler().AsTask(), http.RequestAborted);
        await AnswerOnceAsync(http, key, handler);
        return Results.Empty;
    }

    private async Task AnswerOnceAsync(HttpContext http, string key, Func<ValueTask<object?>> handler)
    {
        var request = await Fingerprint.OfAsync(http.Request, http.RequestAborted);
        using var turn = await inFlight.WaitAsync($"{scope.Actor.Id} {key}", http.RequestAborted);
        var answer = await work.RunAsync(
            async token => await answers.ClaimAsync(key, token)
                ? await KeepAsync(http, key, request, handler, token)
                : await ReplayAsync(http, key, request, token),
            http.RequestAborted);
        await answer.WriteAsync(http.Response, http.RequestAborted);
    }

    private async Task<KeptAnswer> KeepAsync(
        HttpContext http, string key, byte[] request, Func<ValueTask<object?>> handler, CancellationToken cancellation)
    {
        var answer = await AnswerCapture.RunAsync(http, request, handler);
        await answers.KeepAsync(key, answer, cancellation);
        return answer;
    }

    private async Task<KeptAnswer> ReplayAsync(HttpContext http, string key, byte[] request, CancellationToken cancellation)
    {
        var kept = await answers.ReadAsync(key, cancellation);
        if (!CryptographicOperations.FixedTimeEquals(kept.Request, request))
            throw new RefusalException(PlatformErrors.IdempotencyKeyReused);
        http.Response.Headers[ReplayedHeader] = "true";
        return kept;
    }
}
