using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Hacienda;

/// <summary>
/// Tokens of five minutes in a session of ten hours. The session is renewed; only when that is refused is there another login, since the
/// authority counts logins and blocks who makes one per document.
/// </summary>
internal sealed class HaciendaLogin(HaciendaEnvironment environment, HaciendaCredentials credentials, HaciendaBudgets budgets) : ILogin
{
    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? AccessToken, [property: JsonPropertyName("expires_in")] double ExpiresIn,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken, [property: JsonPropertyName("refresh_expires_in")] double RefreshExpiresIn);

    public async Task<IssuedToken> LogInAsync(HttpClient http, string? renewal, CancellationToken cancellation)
    {
        if (renewal is not null && await RenewAsync(http, renewal, cancellation) is { } renewed)
            return renewed;
        using var request = Post(environment.Token, ("grant_type", "password"), ("username", credentials.User), ("password", credentials.Password));
        try
        {
            return await SendAsync(http, request.InLanes(budgets.LogInLane), cancellation);
        }
        catch (OutsideCallException refused) when (refused.Class is FailureClass.Auth or FailureClass.Validation)
        {
            throw new OutsideCallException(FailureClass.Auth, $"{environment.Token.Authority} does not accept the user or the password.", inner: refused);
        }
    }

    public async Task LogOutAsync(HttpClient http, string renewal, CancellationToken cancellation)
    {
        using var request = Post(environment.LogOut, ("refresh_token", renewal));
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
        }
        catch (OutsideCallException gone) when (gone.Class is FailureClass.Auth or FailureClass.Validation)
        {
            // The session had ended already.
        }
    }

    private async Task<IssuedToken?> RenewAsync(HttpClient http, string renewal, CancellationToken cancellation)
    {
        using var request = Post(environment.Token, ("grant_type", "refresh_token"), ("refresh_token", renewal));
        try
        {
            return await SendAsync(http, request, cancellation);
        }
        catch (OutsideCallException refused) when (refused.Class is FailureClass.Auth or FailureClass.Validation)
        {
            return null;
        }
    }

    private async Task<IssuedToken> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var answer = await http.SendAsync(request, cancellation);
        try
        {
            return await answer.Content.ReadFromJsonAsync<Answer>(cancellation) is { AccessToken: { Length: > 0 } token, ExpiresIn: > 0 } read
                ? new(token, TimeSpan.FromSeconds(read.ExpiresIn), read.RefreshToken, TimeSpan.FromSeconds(read.RefreshExpiresIn))
                : throw new JsonException();
        }
        catch (JsonException unread)
        {
            throw new OutsideCallException(FailureClass.Unknown, $"{environment.Token.Authority} gave no token that can be read.", inner: unread);
        }
    }

    private HttpRequestMessage Post(Uri address, params IEnumerable<(string Name, string Value)> fields) => new(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent(fields.Prepend(("client_id", environment.ClientId)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
    };
}
