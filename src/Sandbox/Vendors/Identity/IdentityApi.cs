using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Quittance.Sandbox.Vendors.Identity;

/// <summary>
/// A provider where people sign in (OAuth 2 with PKCE, RFC 6749 and 7636): a page to consent on, codes that count once and for the
/// address and the verifier they were made with, tokens, and who they are of.
/// </summary>
internal static class IdentityApi
{
    public const string ClientId = "quittance", ClientSecret = "sandbox-provider-secret";

    private const string Path = "/vendors/identity";

    private sealed record Code(string RedirectUri, string Challenge, Person Person);

    private sealed record Person(string Sub, string Email, bool Verified, string Name);

    public static StandIn StandIn { get; } = new("Identity provider", Path,
        "asks who you are, gives codes that count once, checks PKCE, the client's secret and the redirect address");

    public static void MapIdentity(this WebApplication app)
    {
        var (codes, tokens) = (new ConcurrentDictionary<string, Code>(StringComparer.Ordinal), new ConcurrentDictionary<string, Person>(StringComparer.Ordinal));
        app.MapGet(Path + "/authorize", Ask);
        app.MapPost(Path + "/authorize", async (HttpRequest request) => Consent(request.Query, await request.ReadFormAsync(), codes)).DisableAntiforgery();
        app.MapPost(Path + "/token", async (HttpRequest request) => Exchange(await request.ReadFormAsync(), codes, tokens)).DisableAntiforgery();
        app.MapGet(Path + "/userinfo", (HttpRequest request) => WhoIs(request, tokens));
    }

    /// <summary>The page where the person says who they are; anybody may be anybody here.</summary>
    private static IResult Ask(HttpRequest request) =>
        request.Query["client_id"] != ClientId || request.Query["response_type"] != "code" || request.Query["code_challenge_method"] != "S256"
            ? Results.BadRequest(new { error = "invalid_request" })
            : Results.Content($"""
                <!doctype html><html lang="en"><title>Sandbox provider</title><h1>Sign in to the sandbox</h1>
                <form method="post" action="{WebUtility.HtmlEncode(request.PathBase + request.Path + request.QueryString)}">
                <p><label>Address <input name="email" type="email" required></label>
                <p><label>Name <input name="name" required></label>
                <p><label><input name="verified" type="checkbox" value="true" checked> The address is verified</label>
                <p><button name="answer" value="yes">Allow</button> <button name="answer" value="no" formnovalidate>Deny</button></form>
                """, "text/html", Encoding.UTF8);

    private static IResult Consent(IQueryCollection query, IFormCollection form, ConcurrentDictionary<string, Code> codes)
    {
        var back = $"{query["redirect_uri"]}?state={Uri.EscapeDataString(query["state"].ToString())}";
        if (form["answer"] == "no")
            return Results.Redirect(back + "&error=access_denied");
        var email = form["email"].ToString();
        var person = new Person("sandbox-" + email.ToUpperInvariant(), email, form["verified"] == "true", form["name"].ToString());
        var code = Secret();
        codes[code] = new Code(query["redirect_uri"].ToString(), query["code_challenge"].ToString(), person);
        return Results.Redirect($"{back}&code={code}");
    }

    private static IResult Exchange(IFormCollection form, ConcurrentDictionary<string, Code> codes, ConcurrentDictionary<string, Person> tokens)
    {
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        var isGood = codes.TryRemove(form["code"].ToString(), out var code)
            && form["redirect_uri"] == code.RedirectUri
            && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == code.Challenge;
        if (!isGood)
            return Results.BadRequest(new { error = "invalid_grant" });
        var token = Secret();
        tokens[token] = code!.Person;
        return Results.Ok(new { access_token = token, token_type = "Bearer", expires_in = 3600 });
    }

    private static IResult WhoIs(HttpRequest request, ConcurrentDictionary<string, Person> tokens) =>
        tokens.TryGetValue(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), out var person)
            ? Results.Ok(new { sub = person.Sub, email = person.Email, email_verified = person.Verified, name = person.Name })
            : Results.Unauthorized();

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
