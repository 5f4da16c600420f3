using System.Diagnostics.Metrics;

namespace Quittance.Connectors.Http;

/// <summary>What the pipeline counts and measures, in the meter <c>Quittance.Connectors</c>. Tags name the outside system, never an account or an address.</summary>
public sealed class ConnectorMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Quittance.Connectors";

    private readonly Counter<long> requests;
    private readonly Histogram<double> duration;
    private readonly Counter<long> retries;
    private readonly Counter<long> circuits;
    private readonly Histogram<double> waits;
    private readonly Counter<long> logins;

    /// <summary>Makes the instruments.</summary>
    public ConnectorMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        requests = meter.CreateCounter<long>("quittance.connectors.requests", "{request}", "Requests sent to outside systems, each attempt counted.");
        duration = meter.CreateHistogram<double>("quittance.connectors.duration", "s", "How long one attempt took.");
        retries = meter.CreateCounter<long>("quittance.connectors.retries", "{retry}", "Attempts after the first.");
        circuits = meter.CreateCounter<long>("quittance.connectors.circuit.changes", "{change}", "Circuits opened and closed.");
        waits = meter.CreateHistogram<double>("quittance.connectors.budget.wait", "s", "How long requests waited for their turn in the rate budget.");
        logins = meter.CreateCounter<long>("quittance.connectors.logins", "{login}", "Tokens fetched.");
    }

    internal void Requested(string system, string outcome, TimeSpan took)
    {
        requests.Add(1, new("system", system), new("outcome", outcome));
        duration.Record(took.TotalSeconds, new("system", system), new("outcome", outcome));
    }

    internal void Retried(string system) => retries.Add(1, new KeyValuePair<string, object?>("system", system));

    internal void CircuitChanged(string system, bool isOpen) => circuits.Add(1, new("system", system), new("state", isOpen ? "open" : "closed"));

    internal void Waited(string system, TimeSpan wait) => waits.Record(wait.TotalSeconds, new KeyValuePair<string, object?>("system", system));

    internal void LoggedIn(string system) => logins.Add(1, new KeyValuePair<string, object?>("system", system));
}
