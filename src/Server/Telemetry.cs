using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Quittance.Server;

/// <summary>Traces, metrics and logs over OTLP, only when the operator names a collector. The frameworks measure themselves; this subscribes and sends.</summary>
internal static class Telemetry
{
    /// <summary>The variable that turns it on; OpenTelemetry's own, and so are all that refine it.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Sources = ["Quittance.*", "Microsoft.AspNetCore", "Microsoft.AspNetCore.*", "System.Net.Http", "Npgsql", "Quartz"];

    private static readonly string[] Meters =
        ["Quittance.*", "Microsoft.AspNetCore.*", "System.Net.Http", "Npgsql", "Quartz", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            return;
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false); // else its spans have no attributes
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithTracing(traces => traces.AddSource(Sources).AddProcessor(new DiscreetSpans()))
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithLogging(configureBuilder: null, options => options.IncludeFormattedMessage = true)
            .UseOtlpExporter();
    }

    /// <summary>Says of a request's span which route it took and how it ended, which the framework says in its metrics only.</summary>
    public static void UseTelemetry(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span)
            return;
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            span.SetStatus(ActivityStatusCode.Error);
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
            span.SetTag("http.route", route).DisplayName = $"{context.Request.Method} {route}";
    });

    /// <summary>Named as on the System page; the operator's OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.</summary>
    private static void Describe(ResourceBuilder resource) => resource
        .AddService(
            "quittance",
            serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3),
            autoGenerateServiceInstanceId: false,
            serviceInstanceId: FormattableString.Invariant($"{Environment.MachineName}/{Environment.ProcessId}"))
        .AddEnvironmentVariableDetector();
}
