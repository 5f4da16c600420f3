using System.Globalization;
using Quittance.Sandbox.Vendors.Hacienda.Tokens;

namespace Quittance.Sandbox.Vendors.Hacienda.Limits;

/// <summary>Before every call of the reception API: whose token is it, and may they call again so soon.</summary>
internal sealed class Doorkeeper(HaciendaSessions sessions, HaciendaLimits limits) : IEndpointFilter
{
    private const string Taxpayer = "hacienda.taxpayer";

    public static string TaxpayerOf(HttpContext context) => (string)context.Items[Taxpayer]!;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (sessions.TaxpayerOf(http.Request) is not { } taxpayer)
            return Refusal.Of(http, StatusCodes.Status401Unauthorized, "Token de acceso ausente o vencido");
        http.Items[Taxpayer] = taxpayer;
        var isPost = HttpMethods.IsPost(http.Request.Method);
        var hope = isPost ? Outcome.PostTaken : Outcome.GetAnswered;
        if (!limits.Enter(taxpayer, hope))
        {
            Tell(http, taxpayer);
            return Refusal.Of(http, StatusCodes.Status429TooManyRequests, "Límite de solicitudes excedido");
        }

        var answer = await next(context);
        limits.Replace(taxpayer, hope, OutcomeOf(isPost, (answer as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK));
        Tell(http, taxpayer);
        return answer;
    }

    private static Outcome OutcomeOf(bool isPost, int status) => (isPost, status) switch
    {
        (true, < 400) => Outcome.PostTaken,
        (true, 401 or 403) => Outcome.PostDenied,
        (true, _) => Outcome.PostRefused,
        (false, < 400) => Outcome.GetAnswered,
        _ => Outcome.GetRefused,
    };

    private void Tell(HttpContext http, string taxpayer)
    {
        var (remaining, reset) = limits.LeftOf(taxpayer);
        http.Response.Headers["X-Ratelimit-Limit"] = HaciendaLimits.Total.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-Ratelimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-Ratelimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A refusal that names its cause in a header, in ASCII as headers are.</summary>
internal static class Refusal
{
    public static IResult Of(HttpContext http, int status, string cause)
    {
        http.Response.Headers["X-Error-Cause"] = string.Concat(cause.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAscii));
        if (status == StatusCodes.Status400BadRequest)
            http.Response.Headers["validation-exception"] = http.Response.Headers["X-Error-Cause"];
        return Results.StatusCode(status);
    }
}
