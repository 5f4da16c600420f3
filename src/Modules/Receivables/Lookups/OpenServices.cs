using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Quittance.Connectors.Hacienda.Registry;
using Quittance.Connectors.Http;

namespace Quittance.Receivables.Lookups;

/// <summary>The authority's open services, where the operator lets the program ask them: <c>Quittance:Hacienda:Registry</c> is their address, or <c>off</c>.</summary>
internal sealed class OpenServices : IDisposable
{
    private const string Off = "off";

    public OpenServices(InsideHosts inside, ConnectorMetrics metrics, TimeProvider time, ILogger<OutsideHttp> logger, IConfiguration? configuration = null)
    {
        var named = configuration?["Quittance:Hacienda:Registry"];
        if (!string.Equals(named, Off, StringComparison.OrdinalIgnoreCase))
            Registry = new HaciendaRegistry(string.IsNullOrWhiteSpace(named) ? HaciendaRegistry.Address : new Uri(named.TrimEnd('/') + "/"), inside, metrics, time, logger);
    }

    /// <summary>Null where they are not asked.</summary>
    public HaciendaRegistry? Registry { get; }

    public void Dispose() => Registry?.Dispose();
}
