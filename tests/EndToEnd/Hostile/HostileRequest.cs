using System.Net.Http.Headers;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>Makes one random request; the same seed makes the same one.</summary>
internal sealed class HostileRequest(Random random, Callers callers)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "BREW"];

    private readonly HostileText text = new(random, callers.Secrets, callers.Ids);

    public HttpRequestMessage Next(IReadOnlyList<DescribedRoute> routes)
    {
        var route = text.Pick(routes);
        var method = random.Next(6) == 0 ? text.Pick(Methods) : route.Method;
        var request = new HttpRequestMessage(new HttpMethod(method), PathOf(route) + QueryOf(route));
        if (method is not ("GET" or "HEAD" or "TRACE"))
            request.Content = route.Body is { } schema && random.Next(2) == 0
                ? new ShapedBody(random, text, route.Schemas).Of(schema)
                : new HostileBody(random, text).Next();
        AddHeaders(request);
        Authorize(request);
        return request;
    }

    private string PathOf(DescribedRoute route) => string.Join('/', route.Path.Split('/').Select(part => part switch
    {
        "{companyId}" when random.Next(8) != 0 => callers.Company.ToString(),
        ['{', ..] => Escape(random.Next(3) == 0 ? text.Next() : text.Id()),
        _ => part,
    }));

    private string QueryOf(DescribedRoute route) =>
        "?" + string.Join('&', route.Queries.Where(_ => random.Next(2) == 0).Select(name => $"{name}={Escape(text.Next())}"));

    /// <summary>A path or query of half a surrogate cannot be written; it is left out.</summary>
    private static string Escape(string value) => Uri.EscapeDataString(value.Length > 300 ? value[..300] : value);

    private void AddHeaders(HttpRequestMessage request)
    {
        if (random.Next(3) == 0)
            request.Headers.TryAddWithoutValidation("If-Match", text.Pick(["\"1\"", "*", "W/\"1\"", "1", "\"", "\"99999999999\""]));
        if (random.Next(3) == 0)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", random.Next(4) == 0 ? "two words" : random.Next(20).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (random.Next(5) == 0)
            request.Headers.TryAddWithoutValidation("Accept", text.Pick(["text/html", "application/xml", "*/*;q=0", "nonsense"]));
        if (random.Next(5) == 0)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", text.Pick(["0", "-1", "x", "99999999999999999999"]));
        if (random.Next(5) == 0)
            request.Headers.TryAddWithoutValidation("Range", "bytes=5-1,99999-");
        if (random.Next(5) == 0)
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", "1.2.3.4, \"");
    }

    private void Authorize(HttpRequestMessage request)
    {
        switch (random.Next(14))
        {
            case 0:
                break;
            case 1:
                request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + text.Secret());
                break;
            case 2:
                request.Headers.TryAddWithoutValidation("Authorization", text.Pick(["Basic Og==", "Bearer", "Bearer qtk_", "Negotiate x", "Bearer qtk_" + new string('0', 32) + "_"]));
                break;
            case >= 3 and <= 6:
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", text.Pick(callers.Credentials));
                break;
            default:
                request.Headers.TryAddWithoutValidation("Cookie", callers.Cookies);
                request.Headers.TryAddWithoutValidation("X-CSRF-TOKEN", random.Next(8) == 0 ? text.Secret() : callers.Antiforgery);
                break;
        }
    }
}
