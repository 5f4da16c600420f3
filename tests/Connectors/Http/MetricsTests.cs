using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Quittance.Connectors.Http;

namespace Quittance.Connectors.Tests.Http;

public sealed class MetricsTests : RunningLedger
{
    [Fact]
    public async Task Requests_retries_logins_and_circuits_are_counted_by_system()
    {
        var seen = new ConcurrentDictionary<string, double>();
        using var listener = Listen(seen);
        await Sandbox.FaultsAsync(new { path = "/vendors/ledger/api", fault = "status", status = 500, times = 1 });

        await NewClient().NameAsync(Stop);
        await Sandbox.FaultsAsync(new { path = "/vendors/ledger/api", fault = "status", status = 500 });
        for (var i = 0; i < 5; i++)
            await Record.ExceptionAsync(() => NewClient(Account(attempts: 1)).NameAsync(Stop));

        seen["quittance.connectors.requests 200"].ShouldBe(2, "the login and the call");
        seen["quittance.connectors.requests 500"].ShouldBe(6);
        seen["quittance.connectors.retries "].ShouldBe(1);
        seen["quittance.connectors.logins "].ShouldBe(1);
        seen["quittance.connectors.circuit.changes open"].ShouldBe(1);
        seen["quittance.connectors.duration 200"].ShouldBePositive();
        seen.ContainsKey("quittance.connectors.budget.wait ").ShouldBeTrue();
    }

    private MeterListener Listen(ConcurrentDictionary<string, double> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ConnectorMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, Meters))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(seen, instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(seen, instrument, value, tags));
        listener.Start();
        return listener;
    }

    private static void Add(ConcurrentDictionary<string, double> seen, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        tags[0].ShouldBe(new KeyValuePair<string, object?>("system", "sandbox-ledger"));
        seen.AddOrUpdate($"{instrument.Name} {(tags.Length > 1 ? tags[1].Value : "")}", value, (_, before) => before + value);
    }
}
