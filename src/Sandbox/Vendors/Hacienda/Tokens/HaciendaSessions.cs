using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Quittance.Sandbox.Vendors.Hacienda.Tokens;

/// <summary>What was issued in one login and its refreshes.</summary>
internal sealed record HaciendaSession(string Id, string Taxpayer, DateTimeOffset EndsAt);

/// <summary>What has been counted of a taxpayer's logins.</summary>
internal sealed record SessionCounts(int Logins, int Refreshes, int Failures, int Logouts);

/// <summary>Tokens for taxpayers. Anybody is a taxpayer here who has an id and knows the one password.</summary>
internal sealed partial class HaciendaSessions(HaciendaControl control, TimeProvider time)
{
    /// <summary>With characters that a form must encode, as real ones have.</summary>
    public const string Password = "S4ndbox+&=%ñ";

    private readonly ConcurrentDictionary<string, (HaciendaSession Session, DateTimeOffset EndsAt)> access = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HaciendaSession> refresh = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SessionCounts> counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SessionCounts> Counts => counts;

    /// <summary>The id of a user such as <c>cpj-3-101-123456@stag.comprobanteselectronicos.go.cr</c>; null for no such user.</summary>
    public static string? TaxpayerOf(string user) =>
        User().Match(user) is { Success: true } match ? match.Groups["id"].Value.Replace("-", "", StringComparison.Ordinal).TrimStart('0').ToUpperInvariant() : null;

    public HaciendaSession? LogIn(string user, string password)
    {
        var taxpayer = TaxpayerOf(user);
        if (taxpayer is null || password != Password)
        {
            Count(taxpayer ?? user, one => one with { Failures = one.Failures + 1 });
            return null;
        }

        Count(taxpayer, one => one with { Logins = one.Logins + 1 });
        return new HaciendaSession(Secret(), taxpayer, time.GetUtcNow().AddSeconds(control.Settings.RefreshSeconds));
    }

    public HaciendaSession? Refresh(string token)
    {
        if (!refresh.TryGetValue(token, out var session) || session.EndsAt <= time.GetUtcNow())
            return null;
        Count(session.Taxpayer, one => one with { Refreshes = one.Refreshes + 1 });
        return session;
    }

    /// <summary>New tokens of the session: for access, and to refresh with.</summary>
    public (string Access, string Refresh) Issue(HaciendaSession session)
    {
        var (first, second) = (Secret(), Secret());
        access[first] = (session, time.GetUtcNow().AddSeconds(control.Settings.AccessSeconds));
        refresh[second] = session;
        return (first, second);
    }

    public bool LogOut(string token)
    {
        if (!refresh.TryGetValue(token, out var session))
            return false;
        End(one => one.Id == session.Id);
        Count(session.Taxpayer, one => one with { Logouts = one.Logouts + 1 });
        return true;
    }

    /// <summary>As when the authority ends sessions: all tokens are worth nothing.</summary>
    public void EndAll() => End(_ => true);

    /// <summary>Whose token a request carries; null when it carries none that works.</summary>
    public string? TaxpayerOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header is { Scheme: "Bearer", Parameter: { } token }
            && access.TryGetValue(token, out var issued) && issued.EndsAt > time.GetUtcNow()
            ? issued.Session.Taxpayer
            : null;

    private static string Secret() => RandomNumberGenerator.GetHexString(48, lowercase: true);

    private void End(Predicate<HaciendaSession> which)
    {
        foreach (var (token, issued) in access.Where(one => which(one.Value.Session)))
            access.TryRemove(new(token, issued));
        foreach (var (token, session) in refresh.Where(one => which(one.Value)))
            refresh.TryRemove(new(token, session));
    }

    private void Count(string taxpayer, Func<SessionCounts, SessionCounts> change) =>
        counts.AddOrUpdate(taxpayer, _ => change(new SessionCounts(0, 0, 0, 0)), (_, one) => change(one));

    [GeneratedRegex("^(cpf|cpj|nite|dimex|nup)-(?<id>[0-9A-Z-]+)@(stag\\.)?comprobanteselectronicos\\.go\\.cr$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex User();
}
