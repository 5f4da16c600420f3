using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Quittance.Platform.Http;

/// <summary>Proxies before the server, pages of other origins, and compression of answers.</summary>
internal static class Doors
{
    private static readonly string[] ShownToPages =
        [HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter, "RateLimit", "RateLimit-Policy", "Deprecation", "Sunset", "Idempotency-Replayed"];

    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.AddOptions<DoorOptions>().BindConfiguration(DoorOptions.Section);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<DoorOptions>>((options, doors) => Trust(options, doors.Value.Proxies));
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<DoorOptions>>((options, doors) => options.AddDefaultPolicy(policy => Allow(policy, doors.Value.Origins)));
        return services.AddResponseCompression(options => options.EnableForHttps = true);
    }

    /// <summary>Believed only from proxies that the operator named: anybody can write these headers.</summary>
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<IOptions<DoorOptions>>().Value.Proxies.Count > 0 ? app.UseForwardedHeaders() : app;

    /// <summary>
    /// Compresses pages and what is read of companies. Answers with secrets in them (session, tokens, keys just made) are
    /// never compressed: their length would tell of their content (BREACH).
    /// </summary>
    public static IApplicationBuilder UseCompression(this IApplicationBuilder app) =>
        app.UseWhen(http => MayCompress(http.Request), branch => branch.UseResponseCompression());

    private static bool MayCompress(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (!request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || request.Path.StartsWithSegments("/api/v1/companies", StringComparison.OrdinalIgnoreCase));

    /// <summary>The address and the scheme, not the host: links are made from the address that the operator gave.</summary>
    private static void Trust(ForwardedHeadersOptions options, IReadOnlyList<string> proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy.Contains('/', StringComparison.Ordinal) ? System.Net.IPNetwork.Parse(proxy) : Alone(IPAddress.Parse(proxy)));
    }

    private static System.Net.IPNetwork Alone(IPAddress address) => new(address, address.GetAddressBytes().Length * 8);

    /// <summary>No credentials: a page of another origin brings a bearer token of its own, never this server's cookie.</summary>
    private static void Allow(CorsPolicyBuilder policy, IReadOnlyList<string> origins) =>
        policy.WithOrigins([.. origins]).AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(ShownToPages).SetPreflightMaxAge(TimeSpan.FromHours(1));
}
