using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Http;

/// <summary>The one place where a refusal, or our own fault, becomes an HTTP answer.</summary>
internal sealed class RefusalAnswers(ProblemAnswers answers, ILogger<RefusalAnswers> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.HasStarted)
            return false;
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var (error, fields) = Explain(exception);
        if (error.Kind == ErrorKind.Internal)
            logger.LogError(exception, "Request {Method} {Path} failed; trace id {TraceId}", httpContext.Request.Method, httpContext.Request.Path, ProblemAnswers.TraceOf(httpContext));
        await answers.WriteAsync(httpContext, error, fields);
        return true;
    }

    private static (Error Error, IReadOnlyList<FieldProblem> Fields) Explain(Exception exception) => exception switch
    {
        RefusalException refusal => (refusal.Error, refusal.Fields),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (PlatformErrors.TooLarge, []),
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => (PlatformErrors.UnsupportedMediaType, []),
        BadHttpRequestException { InnerException: JsonException json } => (PlatformErrors.InvalidFields, [ProblemOf(json)]),
        BadHttpRequestException => (PlatformErrors.BadRequest, []),
        DbUpdateConcurrencyException => (PlatformErrors.SameAtOnce, []),
        _ when exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected } => (PlatformErrors.SameAtOnce, []),
        // PostgreSQL keeps every letter but U+0000, which nobody types.
        _ when exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } => (PlatformErrors.BadRequest, []),
        _ => (PlatformErrors.Internal, []),
    };

    /// <summary>The sentence is of .NET and tells which property of the body is missing or of the wrong kind.</summary>
    private static FieldProblem ProblemOf(JsonException json) =>
        new(json.Path?.TrimStart('$', '.') ?? "", "MALFORMED", json.Message.Split(" Path:")[0]);
}
