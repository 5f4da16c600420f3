using Quittance.Sandbox.Vendors.Hacienda.Limits;

namespace Quittance.Sandbox.Vendors.Hacienda.Tokens;

/// <summary>The token service, in the two realms of the authority.</summary>
internal static class TokenApi
{
    private static readonly Dictionary<string, string> Clients = new(StringComparer.Ordinal) { ["rut"] = "api-prod", ["rut-stag"] = "api-stag" };

    public static void MapTokens(this RouteGroupBuilder hacienda)
    {
        var realm = hacienda.MapGroup("/auth/realms/{realm}/protocol/openid-connect");
        realm.MapPost("/token", TokenAsync).DisableAntiforgery();
        realm.MapPost("/logout", LogOutAsync).DisableAntiforgery();
    }

    private static async Task<IResult> TokenAsync(string realm, HttpRequest request, HaciendaSessions sessions, HaciendaLimits limits, HaciendaControl control)
    {
        if (await FormAsync(realm, request) is not { } form)
            return Refused(StatusCodes.Status400BadRequest, "invalid_client", "Invalid client credentials");
        var who = HaciendaSessions.TaxpayerOf(form["username"].ToString()) ?? form["username"].ToString();
        var isLogin = form["grant_type"] == "password";
        if (isLogin && !limits.Enter(who, Outcome.LoginTaken))
            return Refused(StatusCodes.Status429TooManyRequests, "slow_down", "Too many logins");
        var (session, refused) = SessionOf(form, sessions);
        if (isLogin && session is null)
            limits.Replace(who, Outcome.LoginTaken, Outcome.LoginRefused);
        return session is null ? refused! : Answer(session, sessions, control.Settings);
    }

    private static (HaciendaSession? Session, IResult? Refused) SessionOf(IFormCollection form, HaciendaSessions sessions) => form["grant_type"].ToString() switch
    {
        "password" => (sessions.LogIn(form["username"].ToString(), form["password"].ToString()), Refused(StatusCodes.Status401Unauthorized, "invalid_grant", "Invalid user credentials")),
        "refresh_token" => (sessions.Refresh(form["refresh_token"].ToString()), Refused(StatusCodes.Status400BadRequest, "invalid_grant", "Token is not active")),
        _ => (null, Refused(StatusCodes.Status400BadRequest, "unsupported_grant_type", "Unsupported grant_type")),
    };

    private static IResult Answer(HaciendaSession session, HaciendaSessions sessions, HaciendaSettings settings)
    {
        var (access, refresh) = sessions.Issue(session);
        return Results.Json(new Dictionary<string, object>
        {
            ["access_token"] = access,
            ["expires_in"] = settings.AccessSeconds,
            ["refresh_expires_in"] = settings.RefreshSeconds,
            ["refresh_token"] = refresh,
            ["token_type"] = "bearer",
            ["not-before-policy"] = 0,
            ["session_state"] = session.Id,
            ["scope"] = "",
        });
    }

    private static async Task<IResult> LogOutAsync(string realm, HttpRequest request, HaciendaSessions sessions) =>
        await FormAsync(realm, request) is { } form && sessions.LogOut(form["refresh_token"].ToString())
            ? Results.NoContent()
            : Refused(StatusCodes.Status400BadRequest, "invalid_grant", "Invalid refresh token");

    private static async Task<IFormCollection?> FormAsync(string realm, HttpRequest request) =>
        request.HasFormContentType && await request.ReadFormAsync() is { } form && Clients.TryGetValue(realm, out var client) && form["client_id"] == client ? form : null;

    private static IResult Refused(int status, string error, string description) => Results.Json(new { error, error_description = description }, statusCode: status);
}
