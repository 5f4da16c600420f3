using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class TelemetryTests(ServerPostgres postgres)
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    [Fact]
    public async Task A_trace_a_metric_and_a_log_reach_the_collector_of_the_operator()
    {
        await using var collector = await Collector.StartAsync();
        await using var quittance = await WatchedQuittance.StartAsync(postgres, Endpoint, collector.Address);

        await new Cast(quittance).FirstAsync();
        Warn(quittance, "The cat is on the roof");

        await Eventually.TrueAsync(() => collector.Has("/v1/traces", "service.name", "quittance", "http.response.status_code", "http.route", "/api/v1/session"));
        await Eventually.TrueAsync(() => collector.Has("/v1/traces", "Npgsql", "db.query.text"));
        await Eventually.TrueAsync(() => collector.Has("/v1/metrics", "service.name", "quittance", "http.server.request.duration"));
        await Eventually.TrueAsync(() => collector.Has("/v1/metrics", "dotnet.process.memory.working_set"));
        await Eventually.TrueAsync(() => collector.Has("/v1/logs", "service.name", "quittance", "The cat is on the roof"));
    }

    [Fact]
    public async Task What_tells_of_a_person_or_is_a_secret_stays_in_the_house()
    {
        await using var collector = await Collector.StartAsync();
        await using (var quittance = await WatchedQuittance.StartAsync(postgres, Endpoint, collector.Address))
        {
            await new Cast(quittance).FirstAsync("planted-person@a.example");
            using var http = new HttpClient { BaseAddress = quittance.Address };
            http.DefaultRequestHeaders.Add("User-Agent", "planted-browser");
            (await http.GetAsync("/api/v1/planted-path?q=planted-query")).Dispose();
            await Eventually.TrueAsync(() => collector.Has("/v1/traces", "http.route") && collector.Has("/v1/metrics", "http.server.request.duration"));
        } // stopping sends what is left

        collector.HasAnywhere("planted-").ShouldBeFalse();
        collector.HasAnywhere(Browser.Password).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_the_variable_nothing_is_measured_or_sent()
    {
        await using var collector = await Collector.StartAsync();
        await using (var quittance = await WatchedQuittance.StartAsync(postgres, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", collector.Address + "/v1/traces"))
        {
            await new Cast(quittance).FirstAsync();
            quittance.Server.Services.GetService<TracerProvider>().ShouldBeNull();
            quittance.Server.Services.GetService<MeterProvider>().ShouldBeNull();
        }

        collector.IsEmpty.ShouldBeTrue();
    }

    private static void Warn(RunningQuittance quittance, string text) =>
        quittance.Server.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Quittance.Tests").LogWarning("{Text}", text);
}
