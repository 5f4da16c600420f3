using System.ComponentModel;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Retries;

/// <summary>When, and how often, what failed is tried again.</summary>
internal sealed record RetrySettings : ISettingsSection
{
    public static string Name => "retries";

    [Description("How often something is tried again before it is given up and the managers are told. 0 tries nothing again by itself.")]
    public int Maximum { get; init; } = 5;

    [Description("The wait before the first retry. Longer spares the other side, shorter mends passing faults sooner.")]
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMinutes(5);

    [Description("The wait before the second retry.")]
    public TimeSpan SecondDelay { get; init; } = TimeSpan.FromMinutes(15);

    [Description("The wait before the third retry.")]
    public TimeSpan ThirdDelay { get; init; } = TimeSpan.FromHours(1);

    [Description("The wait before the fourth retry.")]
    public TimeSpan FourthDelay { get; init; } = TimeSpan.FromHours(4);

    [Description("The wait before the fifth retry and each one after it.")]
    public TimeSpan FifthDelay { get; init; } = TimeSpan.FromHours(12);

    [Description("Multiplies the waits after a passing fault, or one of no known kind.")]
    public decimal TransientFactor { get; init; } = 1;

    [Description("Multiplies the waits after the other side asked to slow down. A longer wait that it names itself is kept.")]
    public decimal RateLimitFactor { get; init; } = 2;

    [Description("Multiplies the waits after no answer came.")]
    public decimal NetworkFactor { get; init; } = 1.5m;

    [Description("Multiplies the waits after a fault of the other side.")]
    public decimal ServerFactor { get; init; } = 1.5m;

    [Description("Multiplies the waits after credentials were not accepted.")]
    public decimal AuthFactor { get; init; } = 3;

    [Description("Tries again also what the other side refused or does not know. It will most often refuse it again; a person can retry it in any case.")]
    public bool RetryRefused { get; init; }

    [Description("Multiplies the waits after a refusal, where those are tried again.")]
    public decimal RefusedFactor { get; init; } = 6;

    [Description("Lengthens each wait by up to so many per cent, by chance, so that what failed together does not come back together. 0 to 100.")]
    public int JitterPercent { get; init; } = 10;

    [Description("Days after which an entry that has ended is removed. 1 to 3650.")]
    public int KeepDays { get; init; } = 30;

    [Description("The time of day, on the company's clock, at which such entries are removed.")]
    public TimeOnly CleanUpAt { get; init; } = new(3, 0);

    public IEnumerable<FieldProblem> Problems()
    {
        if (Maximum is < 0 or > 100)
            yield return new("maximum", "OUT_OF_RANGE", "Between 0 and 100.");
        foreach (var (member, delay) in Delays.Select((delay, index) => (Members[index], delay)).Where(one => one.delay < TimeSpan.FromSeconds(10) || one.delay > TimeSpan.FromDays(30)))
            yield return new(member, "OUT_OF_RANGE", "Between 10 seconds and 30 days.");
        foreach (var (member, _) in Factors.Where(one => one.Factor is < 0.1m or > 100))
            yield return new(member, "OUT_OF_RANGE", "Between 0.1 and 100.");
        if (JitterPercent is < 0 or > 100)
            yield return new("jitterPercent", "OUT_OF_RANGE", "Between 0 and 100.");
        if (KeepDays is < 1 or > 3650)
            yield return new("keepDays", "OUT_OF_RANGE", "Between 1 and 3650.");
    }

    /// <summary>The waits in their order.</summary>
    internal IReadOnlyList<TimeSpan> Delays => [FirstDelay, SecondDelay, ThirdDelay, FourthDelay, FifthDelay];

    private static readonly string[] Members = ["firstDelay", "secondDelay", "thirdDelay", "fourthDelay", "fifthDelay"];

    private IEnumerable<(string Member, decimal Factor)> Factors =>
    [
        ("transientFactor", TransientFactor), ("rateLimitFactor", RateLimitFactor), ("networkFactor", NetworkFactor),
        ("serverFactor", ServerFactor), ("authFactor", AuthFactor), ("refusedFactor", RefusedFactor),
    ];
}
