using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http;

/// <summary>Logs in with OAuth 2.0 client credentials (RFC 6749, section 4.4), the client named by HTTP Basic (section 2.3.1).</summary>
public sealed class ClientCredentials(Uri endpoint, string clientId, string clientSecret, string? scope = null) : ILogin
{
    // When the answer does not say; short, so that little is lost by the guess.
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(5);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? AccessToken, [property: JsonPropertyName("expires_in")] double? ExpiresIn);

    /// <inheritdoc />
    public async Task<IssuedToken> LogInAsync(HttpClient http, string? renewal, CancellationToken cancellation)
    {
        using var request = Request();
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            return Read(await answer.Content.ReadFromJsonAsync<Answer>(cancellation));
        }
        catch (OutsideCallException refused) when (refused.Class == FailureClass.Validation)
        {
            // A token endpoint answers 400 to a wrong client (RFC 6749, section 5.2).
            throw new OutsideCallException(FailureClass.Auth, refused.Message, inner: refused);
        }
        catch (System.Text.Json.JsonException unread)
        {
            throw new OutsideCallException(FailureClass.Unknown, $"{endpoint.Authority} gave no token that can be read.", inner: unread);
        }
    }

    private HttpRequestMessage Request()
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (scope is not null)
            form["scope"] = scope;
        var client = $"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(clientSecret)}";
        return new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new FormUrlEncodedContent(form),
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(client))) },
        };
    }

    private IssuedToken Read(Answer? answer) => answer?.AccessToken is { Length: > 0 } token
        ? new IssuedToken(token, answer.ExpiresIn is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : Unsaid)
        : throw new OutsideCallException(FailureClass.Unknown, $"{endpoint.Authority} gave no token.");
}
