namespace Quittance.Sandbox.Faults;

/// <summary>What goes wrong with a request.</summary>
internal enum Fault
{
    /// <summary>Nothing but the latency.</summary>
    None,

    /// <summary>An error answer, and no work done.</summary>
    Status,

    /// <summary>The connection closes, and no work is done.</summary>
    DropBeforeHandling,

    /// <summary>The work is done, and the connection closes instead of an answer.</summary>
    DropAfterHandling,

    /// <summary>The work is done, and the answer never comes.</summary>
    HangAfterHandling,
}

/// <summary>A fault to inject.</summary>
/// <param name="Path">Where, with everything below it.</param>
/// <param name="Fault">What.</param>
/// <param name="Method">Only for this method; null for all.</param>
/// <param name="Times">For so many requests; null for ever.</param>
/// <param name="LatencyMs">Milliseconds to wait first.</param>
/// <param name="Status">The status of <see cref="Fault.Status"/>.</param>
/// <param name="RetryAfterSeconds">Its <c>Retry-After</c>; null for none.</param>
/// <param name="Every">Only every so many-th of the requests that match: a storm that lets some through.</param>
internal sealed record FaultRule(
    string Path, Fault Fault = Fault.None, string? Method = null, int? Times = null, int LatencyMs = 0, int? Status = null, int? RetryAfterSeconds = null, int Every = 1)
{
    private const int TenMinutes = 600_000;

    public bool Matches(PathString path, string method) =>
        path.StartsWithSegments(Path.TrimEnd('/'), StringComparison.Ordinal)
        && (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with the rule itself, by member.</summary>
    public IEnumerable<(string Member, string Problem)> Problems()
    {
        if (Path is not ['/', ..])
            yield return ("path", "Start it with a slash.");
        if (Times is < 1)
            yield return ("times", "At least 1; leave it out for no end.");
        if (Every < 1)
            yield return ("every", "At least 1.");
        if (LatencyMs is < 0 or > TenMinutes)
            yield return ("latencyMs", "Between 0 and 600000.");
        if (Fault == Fault.Status != Status is >= 400 and <= 599)
            yield return ("status", "Between 400 and 599 for the fault 'status', and for no other.");
        if (RetryAfterSeconds is < 0 || RetryAfterSeconds is not null && Fault != Fault.Status)
            yield return ("retryAfterSeconds", "Not negative, and only for the fault 'status'.");
        if (Fault == Fault.None && LatencyMs == 0)
            yield return ("fault", "Name a fault or a latency.");
    }
}
