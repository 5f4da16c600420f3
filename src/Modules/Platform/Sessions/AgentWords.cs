namespace Quittance.Platform.Sessions;

/// <summary>
/// Turns a User-Agent into words. Browsers name each other in theirs, so the order matters; what is not known keeps the name
/// it gives itself.
/// </summary>
internal static class AgentWords
{
    private const int Longest = 60;

    private static readonly (string Mark, string Words)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Words)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    public static string Of(string userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
            return "";
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return (browser, system) switch
        {
            (null, _) => OwnName(userAgent),
            (_, null) => browser,
            _ => $"{browser} · {system}",
        };
    }

    private static string? Find((string Mark, string Words)[] marks, string userAgent) =>
        Array.Find(marks, known => userAgent.Contains(known.Mark, StringComparison.Ordinal)).Words;

    private static string OwnName(string userAgent)
    {
        return new string([.. userAgent.Split('/', ' ')[0].Where(letter => !char.IsControl(letter)).Take(Longest)]);
    }
}
