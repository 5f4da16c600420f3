using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>Somebody with an authenticator app: the first of its codes is used.</summary>
public sealed record Enrolled(string Email, string Secret, IReadOnlyList<string> RecoveryCodes)
{
    public static async Task<Enrolled> OfAsync(Browser person)
    {
        var email = (await person.SessionAsync()).GetProperty("person").GetProperty("email").GetString()!;
        var secret = (await ReadAsync(await person.PostAsync("profile/authenticator"))).GetProperty("secret").GetString()!;
        var confirmed = await ReadAsync(await person.PostAsync("profile/authenticator/confirm", new { code = Totp.Code(secret) }));
        return new Enrolled(email, secret, [.. confirmed.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!)]);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
}
