using System.Globalization;
using System.Net;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http;

/// <summary>The one place where an answer, or the lack of one, becomes a <see cref="FailureClass"/>.</summary>
internal static class Failures
{
    private const long SecondsOfAYear = 31_536_000, LatestSecond = 253_402_300_799;

    public static OutsideCallException Of(HttpResponseMessage answer, DateTimeOffset now)
    {
        var (status, wait) = (answer.StatusCode, WaitOf(answer, now));
        return new OutsideCallException(ClassOf(status, wait), Sentence(answer), wait);
    }

    public static OutsideCallException Of(Exception problem, Uri address)
    {
        if (Refused(problem) is { } refused)
            return refused;
        var (failure, words) = (problem as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => (FailureClass.Network, "its name is not known"),
            HttpRequestError.ConnectionError => (FailureClass.Network, "it cannot be reached"),
            HttpRequestError.SecureConnectionError => (FailureClass.Network, "its certificate is not trusted, or no secure connection can be made"),
            HttpRequestError.ConfigurationLimitExceeded => (FailureClass.Unknown, "its answer is too large"),
            _ => (FailureClass.Network, "the connection broke before an answer came"),
        };
        return new OutsideCallException(failure, $"{address.Authority}: {words}.", inner: problem);
    }

    public static OutsideCallException TimedOut(Uri address, TimeSpan after, Exception? inner = null) =>
        new(FailureClass.Network, string.Create(CultureInfo.InvariantCulture, $"{address.Authority} did not answer within {after.TotalSeconds:0.#} s."), inner: inner);

    /// <summary>
    /// What <c>Retry-After</c> asks for, as seconds or as a date (RFC 9110, section 10.2.3); without it what <c>X-RateLimit-Reset</c> says to
    /// whoever came too often, in seconds from now or since 1970.
    /// </summary>
    public static TimeSpan? WaitOf(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ when answer.StatusCode == HttpStatusCode.TooManyRequests => ResetOf(answer, now),
        _ => null,
    };

    private static TimeSpan? ResetOf(HttpResponseMessage answer, DateTimeOffset now)
    {
        if (!answer.Headers.TryGetValues("X-RateLimit-Reset", out var values) || !long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var reset))
            return null;
        var wait = reset > SecondsOfAYear ? DateTimeOffset.FromUnixTimeSeconds(Math.Min(reset, LatestSecond)) - now : TimeSpan.FromSeconds(reset);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private static FailureClass ClassOf(HttpStatusCode status, TimeSpan? wait) => (int)status switch
    {
        401 or 403 or 407 => FailureClass.Auth,
        404 or 410 => FailureClass.NotFound,
        408 or 425 => FailureClass.Transient,
        429 => FailureClass.RateLimit,
        503 when wait is not null => FailureClass.RateLimit,
        >= 500 => FailureClass.Server,
        >= 400 => FailureClass.Validation,
        _ => FailureClass.Unknown,
    };

    private static string Sentence(HttpResponseMessage answer)
    {
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        var host = answer.RequestMessage!.RequestUri!.Authority;
        return (int)answer.StatusCode is >= 300 and < 400 ? $"{host} answered {status}, a redirect; redirects are not followed." : $"{host} answered {status}.";
    }

    // The sockets wrap what the guard throws while they connect.
    private static OutsideCallException? Refused(Exception? problem)
    {
        for (; problem is not null; problem = problem.InnerException)
            if (problem is OutsideCallException refused)
                return refused;
        return null;
    }
}
