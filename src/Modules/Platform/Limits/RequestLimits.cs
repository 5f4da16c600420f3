namespace Quittance.Platform.Limits;

/// <summary>How many requests per minute are answered; 0 is without limit. A minute's worth may come at once.</summary>
internal sealed class RequestLimits
{
    public const string Section = "Quittance:Limits";

    /// <summary>Of one API key, or of one person over all their browsers and tokens.</summary>
    public int PerCaller { get; init; } = 1200;

    /// <summary>Of one address, from callers who prove nothing or prove it badly.</summary>
    public int PerAddress { get; init; } = 300;

    /// <summary>Of one address, to what could be used to guess passwords and codes or to send mails to others.</summary>
    public int SignInsPerAddress { get; init; } = 30;
}
