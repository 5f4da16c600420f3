namespace Quittance.Sandbox.Vendors.Hacienda;

/// <summary>How the stand-in behaves, changed while it runs.</summary>
internal sealed record HaciendaSettings
{
    /// <summary>From the reception of a document to the decision, in milliseconds.</summary>
    public int DecideAfterMs { get; init; } = 300;

    /// <summary>Whether the authority's limits per taxpayer and minute hold.</summary>
    public bool Limits { get; init; } = true;

    /// <summary>The life of an access token.</summary>
    public int AccessSeconds { get; init; } = 300;

    /// <summary>The life of a refresh token, ten hours.</summary>
    public int RefreshSeconds { get; init; } = 36_000;

    /// <summary>How an unknown clave is answered: 404, or 400 as seen too.</summary>
    public int UnknownStatus { get; init; } = StatusCodes.Status404NotFound;

    /// <summary>So many of the next documents end in the state <c>error</c>.</summary>
    public int NextErrors { get; init; }

    /// <summary>So many of the next documents are rejected, whatever they say.</summary>
    public int NextRejections { get; init; }

    /// <summary>Between two tries of a callback, in milliseconds.</summary>
    public int CallbackPauseMs { get; init; } = 1_000;
}

/// <summary>Holds the settings in force.</summary>
internal sealed class HaciendaControl
{
    private readonly Lock gate = new();

    public HaciendaSettings Settings { get; private set; } = new();

    public void Change(Func<HaciendaSettings, HaciendaSettings> change)
    {
        lock (gate)
            Settings = change(Settings);
    }

    public bool TakeError() => Take(all => all.NextErrors, all => all with { NextErrors = all.NextErrors - 1 });

    public bool TakeRejection() => Take(all => all.NextRejections, all => all with { NextRejections = all.NextRejections - 1 });

    private bool Take(Func<HaciendaSettings, int> left, Func<HaciendaSettings, HaciendaSettings> less)
    {
        lock (gate)
        {
            var isLeft = left(Settings) > 0;
            if (isLeft)
                Settings = less(Settings);
            return isLeft;
        }
    }
}
