namespace Quittance.Connectors.Hacienda;

/// <summary>Where the authority of Costa Rica is reached. Its addresses have moved before: all of them are settings.</summary>
/// <param name="Token">Where tokens are had, ending in <c>/token</c>; the session is ended beside it, at <c>/logout</c>.</param>
/// <param name="Reception">The base of the reception API, ending in a slash.</param>
/// <param name="ClientId"><c>api-prod</c> or <c>api-stag</c>.</param>
public sealed record HaciendaEnvironment(Uri Token, Uri Reception, string ClientId)
{
    private const string Identity = "https://idp.comprobanteselectronicos.go.cr/auth/realms/";

    /// <summary>Where documents count.</summary>
    public static HaciendaEnvironment Production { get; } = new(
        new(Identity + "rut/protocol/openid-connect/token"), new("https://api.comprobanteselectronicos.go.cr/recepcion/v1/"), "api-prod");

    /// <summary>Where documents have no fiscal effect, at the address the authority shows since July 2026.</summary>
    public static HaciendaEnvironment Trial { get; } = new(
        new(Identity + "rut-stag/protocol/openid-connect/token"), new("https://api-sandbox.comprobanteselectronicos.go.cr/recepcion/v1/"), "api-stag");

    /// <summary>The stand-in in this program's own sandbox.</summary>
    /// <param name="sandbox">Where the sandbox answers.</param>
    public static HaciendaEnvironment StandIn(Uri sandbox) => new(
        new(sandbox, "vendors/hacienda/auth/realms/rut-stag/protocol/openid-connect/token"), new(sandbox, "vendors/hacienda/recepcion/v1/"), "api-stag");

    internal Uri LogOut => new(Token, "logout");
}

/// <summary>The user that a taxpayer has made for programs, apart from the one people sign in with.</summary>
/// <param name="User">Such as <c>cpj-3-101-123456@comprobanteselectronicos.go.cr</c>.</param>
/// <param name="Password">Secret.</param>
public sealed record HaciendaCredentials(string User, string Password)
{
    /// <summary>Says nothing of the password.</summary>
    public override string ToString() => User;
}
