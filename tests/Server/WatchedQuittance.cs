namespace Quittance.Server.Tests;

/// <summary>A server whose operator has set variables of OpenTelemetry.</summary>
public sealed class WatchedQuittance : RunningQuittance
{
    private WatchedQuittance(ServerPostgres postgres, IReadOnlyDictionary<string, string?> configuration)
        : base(postgres) => Configuration = configuration;

    protected override IReadOnlyDictionary<string, string?> Configuration { get; }

    /// <summary>Starts it, impatient to send.</summary>
    /// <param name="postgres">Where its database is made.</param>
    /// <param name="endpoint">The variable that names the collector.</param>
    /// <param name="address">The collector.</param>
    public static async Task<WatchedQuittance> StartAsync(ServerPostgres postgres, string endpoint, string address)
    {
        var quittance = new WatchedQuittance(postgres, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [endpoint] = address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
        });
        await quittance.InitializeAsync();
        return quittance;
    }
}
