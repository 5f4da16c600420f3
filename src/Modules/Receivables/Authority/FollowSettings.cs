using System.ComponentModel;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Receivables.Authority;

/// <summary>How submitted documents are followed to their answer.</summary>
internal sealed record FollowSettings : ISettingsSection
{
    public static string Name => "following";

    [Description("Asks the authority by itself what became of submitted documents. Off: only a person asks.")]
    public bool Enabled { get; init; } = true;

    [Description("Asks the authority to call this server when it has decided, so that it is asked sooner. Needs the server's public address (Quittance:PublicUrl); asking goes on all the same.")]
    public bool Callbacks { get; init; } = true;

    [Description("The wait after submission before the first question. Longer spares the authority, shorter shows answers sooner.")]
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(3);

    [Description("The wait before the second question.")]
    public TimeSpan SecondWait { get; init; } = TimeSpan.FromSeconds(10);

    [Description("The wait before the third question.")]
    public TimeSpan ThirdWait { get; init; } = TimeSpan.FromSeconds(30);

    [Description("The wait before the fourth question.")]
    public TimeSpan FourthWait { get; init; } = TimeSpan.FromMinutes(2);

    [Description("The wait before the fifth question.")]
    public TimeSpan FifthWait { get; init; } = TimeSpan.FromMinutes(5);

    [Description("The wait before every further question.")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    [Description("How many documents are taken up at once. 1 to 200.")]
    public int BatchSize { get; init; } = 50;

    [Description("How many calls to the authority are under way at once on one server. 1 to 32.")]
    public int CallsAtOnce { get; init; } = 8;

    [Description("Without an answer for so long, a document goes to state error and waits for a person.")]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(24);

    [Description("Days after which answers that repeat what was known are removed. The deciding answer is kept for good. 1 to 3650.")]
    public int KeepAnswerDays { get; init; } = 90;

    [Description("When old answers are removed each day, on the company's clock.")]
    public TimeOnly CleanUpAt { get; init; } = new(2, 0);

    /// <summary>The wait before the next question, when so many were asked.</summary>
    public TimeSpan WaitAfter(int asked)
    {
        TimeSpan[] waits = [FirstWait, SecondWait, ThirdWait, FourthWait, FifthWait];
        return asked < waits.Length ? waits[asked] : Interval;
    }

    public IEnumerable<FieldProblem> Problems()
    {
        foreach (var (name, wait) in new[] { ("firstWait", FirstWait), ("secondWait", SecondWait), ("thirdWait", ThirdWait), ("fourthWait", FourthWait), ("fifthWait", FifthWait) })
        {
            if (wait < TimeSpan.FromSeconds(1) || wait > TimeSpan.FromDays(1))
                yield return new(name, "OUT_OF_RANGE", "Between a second and a day.");
        }
        if (Interval < TimeSpan.FromMinutes(1) || Interval > TimeSpan.FromDays(1))
            yield return new("interval", "OUT_OF_RANGE", "Between a minute and a day.");
        if (BatchSize is < 1 or > 200)
            yield return new("batchSize", "OUT_OF_RANGE", "Between 1 and 200.");
        if (CallsAtOnce is < 1 or > 32)
            yield return new("callsAtOnce", "OUT_OF_RANGE", "Between 1 and 32.");
        if (GiveUpAfter < Interval || GiveUpAfter > TimeSpan.FromDays(30))
            yield return new("giveUpAfter", "OUT_OF_RANGE", "At least the interval, at most 30 days.");
        if (KeepAnswerDays is < 1 or > 3650)
            yield return new("keepAnswerDays", "OUT_OF_RANGE", "Between 1 and 3650.");
    }
}
