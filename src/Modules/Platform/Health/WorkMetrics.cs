using System.Diagnostics.Metrics;

namespace Quittance.Platform.Health;

/// <summary>What background work counts and measures, in the meter <c>Quittance.Platform</c>. Tags name kinds of work, never a company, a person or a thing.</summary>
internal sealed class WorkMetrics
{
    public const string MeterName = "Quittance.Platform";

    private readonly Counter<long> runs;
    private readonly Histogram<double> duration;
    private readonly Histogram<double> delay;
    private readonly Counter<long> attempts;
    private readonly Counter<long> givenUp;
    private readonly Counter<long> items;

    public WorkMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        runs = meter.CreateCounter<long>("quittance.jobs.runs", "{run}", "Runs of recurring jobs that ended.");
        duration = meter.CreateHistogram<double>("quittance.jobs.duration", "s", "How long one run of a recurring job took.");
        delay = meter.CreateHistogram<double>("quittance.jobs.delay", "s", "How late a run of a recurring job began.");
        attempts = meter.CreateCounter<long>("quittance.retries.attempts", "{attempt}", "Operations tried again.");
        givenUp = meter.CreateCounter<long>("quittance.retries.exhausted", "{operation}", "Operations given up, which wait for a person.");
        items = meter.CreateCounter<long>("quittance.batches.items", "{item}", "Items of batches that have their outcome.");
    }

    public void Began(string job, TimeSpan late) => delay.Record(Math.Max(0, late.TotalSeconds), new KeyValuePair<string, object?>("job", job));

    public void Ran(string job, string outcome, TimeSpan took)
    {
        runs.Add(1, new("job", job), new("outcome", outcome));
        duration.Record(took.TotalSeconds, new("job", job), new("outcome", outcome));
    }

    public void Retried(string operation, string outcome) => attempts.Add(1, new("operation", operation), new("outcome", outcome));

    public void GaveUp(string operation) => givenUp.Add(1, new KeyValuePair<string, object?>("operation", operation));

    public void Handled(string outcome) => items.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
