namespace Quittance.Sandbox.Vendors.Hacienda.Limits;

/// <summary>What a taxpayer asks.</summary>
internal enum Call
{
    Login,
    Post,
    Get,
}

/// <summary>What came of it; each has a limit of its own.</summary>
internal enum Outcome
{
    PostTaken,
    PostDenied,
    PostRefused,
    GetAnswered,
    GetRefused,
    LoginTaken,
    LoginRefused,
}

/// <summary>The limits of the authority per taxpayer and minute, as one integrator has measured them.</summary>
internal sealed class HaciendaLimits(HaciendaControl control, TimeProvider time)
{
    public const int Total = 300;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<(DateTimeOffset At, Outcome Outcome)>> recent = new(StringComparer.Ordinal);

    public int Refused { get; private set; }

    /// <summary>Lets one more call in, if it may be made, and counts it as what it hopes to become, so that calls at the same time count too.</summary>
    public bool Enter(string taxpayer, Outcome hope)
    {
        lock (gate)
        {
            var mine = RecentOf(taxpayer);
            var isAdmitted = !control.Settings.Limits || (mine.Count < Total && Like(hope).All(one => mine.Count(past => past.Outcome == one) < LimitOf(one)));
            if (isAdmitted)
                mine.Add((time.GetUtcNow(), hope));
            Refused += isAdmitted ? 0 : 1;
            return isAdmitted;
        }
    }

    /// <summary>The outcome that is counted turned out to be another.</summary>
    public void Replace(string taxpayer, Outcome expected, Outcome outcome)
    {
        lock (gate)
        {
            var mine = RecentOf(taxpayer);
            var at = mine.FindIndex(one => one.Outcome == expected);
            if (at >= 0)
                mine[at] = (mine[at].At, outcome);
        }
    }

    /// <summary>How many calls of any kind are left, and in how many seconds one comes back.</summary>
    public (int Remaining, int ResetSeconds) LeftOf(string taxpayer)
    {
        lock (gate)
        {
            var mine = RecentOf(taxpayer);
            var reset = mine.Count == 0 ? TimeSpan.Zero : mine[0].At + Minute - time.GetUtcNow();
            return (Math.Max(0, Total - mine.Count), Math.Max(1, (int)Math.Ceiling(reset.TotalSeconds)));
        }
    }

    private static int LimitOf(Outcome outcome) => outcome switch
    {
        Outcome.PostTaken or Outcome.GetAnswered => 100,
        Outcome.GetRefused => 20,
        Outcome.PostRefused or Outcome.LoginTaken => 10,
        Outcome.PostDenied or Outcome.LoginRefused => 5,
    };

    private static IEnumerable<Outcome> Like(Outcome hope) => Enum.GetValues<Outcome>().Where(one => CallOf(one) == CallOf(hope));

    private static Call CallOf(Outcome outcome) => outcome switch
    {
        Outcome.PostTaken or Outcome.PostDenied or Outcome.PostRefused => Call.Post,
        Outcome.GetAnswered or Outcome.GetRefused => Call.Get,
        Outcome.LoginTaken or Outcome.LoginRefused => Call.Login,
    };

    private List<(DateTimeOffset At, Outcome Outcome)> RecentOf(string taxpayer)
    {
        if (!recent.TryGetValue(taxpayer, out var mine))
            recent.Add(taxpayer, mine = []);
        var since = time.GetUtcNow() - Minute;
        mine.RemoveRange(0, mine.FindIndex(one => one.At > since) is >= 0 and var first ? first : mine.Count);
        return mine;
    }
}
