using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Http;

/// <summary>The one place where a refusal, or our own fault, becomes an HTTP answer (RFC 9457).</summary>
internal sealed class RefusalAnswers(IProblemDetailsService problems, ILogger<RefusalAnswers> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.HasStarted)
            return false;
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var (error, fields) = Explain(exception);
        if (error.Kind == ErrorKind.Internal)
            logger.LogError(exception, "Request {Method} {Path} failed; trace id {TraceId}", httpContext.Request.Method, httpContext.Request.Path, TraceOf(httpContext));
        await AnswerAsync(httpContext, error, fields);
        return true;
    }

    private async Task AnswerAsync(HttpContext http, Error error, IReadOnlyList<FieldProblem> fields)
    {
        var problem = ProblemOf(error);
        if (fields.Count > 0)
            problem.Extensions["fields"] = fields;
        problem.Extensions["traceId"] = TraceOf(http);
        http.Response.StatusCode = problem.Status!.Value;
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem });
    }

    /// <summary>What the person is told and the log shows must be the same.</summary>
    private static string TraceOf(HttpContext http) => Activity.Current?.Id ?? http.TraceIdentifier;

    private static (Error Error, IReadOnlyList<FieldProblem> Fields) Explain(Exception exception) => exception switch
    {
        RefusalException refusal => (refusal.Error, refusal.Fields),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (PlatformErrors.TooLarge, []),
        BadHttpRequestException { InnerException: JsonException json } => (PlatformErrors.InvalidFields, [ProblemOf(json)]),
        BadHttpRequestException => (PlatformErrors.BadRequest, []),
        // PostgreSQL keeps every letter but U+0000, which nobody types.
        _ when exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } => (PlatformErrors.BadRequest, []),
        _ => (PlatformErrors.Internal, []),
    };

    /// <summary>The sentence is of .NET and tells which property of the body is missing or of the wrong kind.</summary>
    private static FieldProblem ProblemOf(JsonException json) =>
        new(json.Path?.TrimStart('$', '.') ?? "", "MALFORMED", json.Message.Split(" Path:")[0]);

    private static ProblemDetails ProblemOf(Error error) => new()
    {
        Type = $"urn:quittance:error:{error.Code}",
        Title = error.Kind.ToString(),
        Status = StatusOf(error.Kind),
        Detail = error.Message,
        Extensions = { ["code"] = error.Code },
    };

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Refused => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Internal => StatusCodes.Status500InternalServerError,
    };
}
