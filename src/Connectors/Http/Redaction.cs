namespace Quittance.Connectors.Http;

/// <summary>An address as it may stand in a log: without query, user or fragment, and without any known secret.</summary>
internal static class Redaction
{
    private const string Hidden = "***";

    // A long part of a path is an id at best, and a token at worst.
    private const int LongestPart = 40;

    public static string Of(Uri address, IReadOnlyCollection<string> secrets)
    {
        var path = string.Join('/', address.AbsolutePath.Split('/').Select(part => part.Length > LongestPart ? Hidden : part));
        var text = $"{address.Scheme}://{address.Authority}{path}";
        return secrets.Where(secret => secret.Length > 0)
            .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
            .Aggregate(text, (shown, secret) => shown.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase));
    }
}
