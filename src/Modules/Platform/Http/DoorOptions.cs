namespace Quittance.Platform.Http;

/// <summary>What lies between callers and this server, as the operator knows it.</summary>
internal sealed class DoorOptions
{
    public const string Section = "Quittance:Http";

    /// <summary>Addresses or networks (CIDR) of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; by comma.</summary>
    public string TrustedProxies { get; init; } = "";

    /// <summary>Origins whose pages may call the API with a bearer credential, such as https://portal.example; by comma.</summary>
    public string AllowedOrigins { get; init; } = "";

    public IReadOnlyList<string> Proxies => Split(TrustedProxies);

    public IReadOnlyList<string> Origins => Split(AllowedOrigins);

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
