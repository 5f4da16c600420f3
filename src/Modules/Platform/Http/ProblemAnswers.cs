using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Quittance.Kernel.Errors;

namespace Quittance.Platform.Http;

/// <summary>
/// Writes an entry of the error catalogue as problem details (RFC 9457), whatever the request accepts: a refusal without a
/// word helps nobody.
/// </summary>
internal sealed class ProblemAnswers
{
    public async Task WriteAsync(HttpContext http, Error error, IReadOnlyList<FieldProblem> fields)
    {
        var problem = ProblemOf(error);
        if (fields.Count > 0)
            problem.Extensions["fields"] = fields;
        problem.Extensions["traceId"] = TraceOf(http);
        http.Response.StatusCode = problem.Status!.Value;
        if (error.Kind == ErrorKind.Unauthenticated)
            http.Response.Headers.WWWAuthenticate = "Bearer"; // RFC 9110, section 15.5.2
        await http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json");
    }

    /// <summary>What the person is told and the log shows must be the same.</summary>
    public static string TraceOf(HttpContext http) => Activity.Current?.Id ?? http.TraceIdentifier;

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
        ErrorKind.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Internal => StatusCodes.Status500InternalServerError,
    };
}
