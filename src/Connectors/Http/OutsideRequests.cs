using System.Net;

namespace Quittance.Connectors.Http;

/// <summary>What a connector says of a request beside its method, address and body.</summary>
public static class OutsideRequests
{
    private static readonly HttpRequestOptionsKey<string> Key = new("quittance.key");
    private static readonly HttpRequestOptionsKey<RateLane[]> Lanes = new("quittance.lanes");
    private static readonly HttpRequestOptionsKey<HttpStatusCode[]> Accepted = new("quittance.accepted");

    /// <summary>Gives the request a key by which the other side knows a repeat, so that it may be sent again after a lost answer.</summary>
    public static HttpRequestMessage WithKey(this HttpRequestMessage request, string key)
    {
        request.Options.Set(Key, key);
        return request;
    }

    /// <summary>Statuses that are answers and not failures to this request, beside 2xx.</summary>
    public static HttpRequestMessage Accepting(this HttpRequestMessage request, params HttpStatusCode[] statuses)
    {
        request.Options.Set(Accepted, statuses);
        return request;
    }

    /// <summary>Limits that the request keeps beside its account's <see cref="OutsideAccount.Budget"/>.</summary>
    public static HttpRequestMessage InLanes(this HttpRequestMessage request, params RateLane[] lanes)
    {
        request.Options.Set(Lanes, lanes);
        return request;
    }

    internal static RateLane[] LanesOf(HttpRequestMessage request) => request.Options.TryGetValue(Lanes, out var lanes) ? lanes : [];

    internal static string? KeyOf(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var key) ? key : null;

    internal static bool Accepts(HttpRequestMessage request, HttpResponseMessage response) =>
        response.IsSuccessStatusCode || request.Options.TryGetValue(Accepted, out var statuses) && statuses.Contains(response.StatusCode);

    /// <summary>Whether sending it twice does what sending it once does (RFC 9110, section 9.2.2), by its method or by its key.</summary>
    internal static bool MayRepeat(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options
        || request.Method == HttpMethod.Put || request.Method == HttpMethod.Delete || KeyOf(request) is not null;
}
