using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.Sandbox.Tests.Hacienda;

public sealed class TokenTests : RunningHacienda
{
    [Fact]
    public async Task A_login_gives_a_token_of_five_minutes_and_one_of_ten_hours()
    {
        var answer = await (await LogInAsync()).Content.ReadFromJsonAsync<JsonElement>(Stop);

        (answer.GetProperty("expires_in").GetInt32(), answer.GetProperty("refresh_expires_in").GetInt32()).ShouldBe((300, 36_000));
    }

    [Fact]
    public async Task A_wrong_password_or_client_is_refused_and_counted()
    {
        (await LogInAsync(password: "wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Client.PostAsync(TokenPath, new FormUrlEncodedContent([new("grant_type", "password")]), Stop)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var counts = await Client.GetFromJsonAsync<JsonElement>($"{Root}/control", Stop);
        counts.GetProperty("sessions").GetProperty(Company.Id).GetProperty("failures").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_refresh_goes_on_until_the_logout()
    {
        var first = (await (await LogInAsync()).Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("refresh_token").GetString()!;

        (await GrantAsync(("grant_type", "refresh_token"), ("refresh_token", first))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Client.PostAsync(TokenPath.Replace("/token", "/logout", StringComparison.Ordinal), new FormUrlEncodedContent([new("client_id", "api-stag"), new("refresh_token", first)]), Stop))
            .StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await GrantAsync(("grant_type", "refresh_token"), ("refresh_token", first))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_sixth_failed_login_of_a_minute_is_told_to_wait()
    {
        for (var count = 0; count < 5; count++)
            (await LogInAsync(password: "wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await LogInAsync()).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task An_expired_token_opens_nothing()
    {
        await SteerAsync(new { accessSeconds = 0 });
        await SignInAsync();

        (await Client.GetAsync($"{Reception}/{new string('1', 50)}", Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
