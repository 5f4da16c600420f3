using System.Net;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class SessionListTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task A_session_that_was_ended_elsewhere_is_refused_at_its_next_request()
    {
        var (here, company) = await cast.FirstAsync();
        var (elsewhere, _) = await cast.FirstAsync();
        (await elsewhere.GetAsync($"companies/{company}")).EnsureSuccessStatusCode();
        var other = (await SessionsAsync(elsewhere)).Single(session => session.GetProperty("isCurrent").GetBoolean()).GetProperty("id").GetGuid();

        (await here.SendAsync(HttpMethod.Delete, $"profile/sessions/{other}")).EnsureSuccessStatusCode();

        (await elsewhere.GetAsync($"companies/{company}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await elsewhere.SessionAsync()).GetProperty("person").ValueKind.ShouldBe(JsonValueKind.Null);
        (await here.GetAsync($"companies/{company}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_other_sessions_end_together_and_with_a_new_password()
    {
        var (owner, company) = await cast.FirstAsync();
        using var here = await cast.WithRoleAsync(owner, company, "clerk");
        var email = (await here.SessionAsync()).GetProperty("person").GetProperty("email").GetString()!;
        using var second = quittance.NewBrowser();
        using var third = quittance.NewBrowser();

        (await second.SignInAsync(email)).EnsureSuccessStatusCode();
        (await here.SendAsync(HttpMethod.Delete, "profile/sessions")).EnsureSuccessStatusCode();
        (await third.SignInAsync(email)).EnsureSuccessStatusCode();
        var change = new { currentPassword = Browser.Password, newPassword = "another long password" };
        (await here.PostAsync("profile/password", change)).EnsureSuccessStatusCode();

        (await second.GetAsync("profile/sessions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await third.GetAsync("profile/sessions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SessionsAsync(here)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var (owner, company) = await cast.FirstAsync();
        using var clerk = await cast.WithRoleAsync(owner, company, "clerk");
        var session = (await SessionsAsync(owner))[0].GetProperty("id").GetGuid();

        var answer = await clerk.SendAsync(HttpMethod.Delete, $"profile/sessions/{session}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetAsync($"companies/{company}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_manages_people_sees_the_sign_ins_of_the_companys_own_people_only()
    {
        var (owner, company) = await cast.FirstAsync();
        var (stranger, own) = await cast.StrangerAsync(owner, company);
        var me = (await stranger.SessionAsync()).GetProperty("person").GetProperty("id").GetGuid();

        var theirs = (await stranger.JsonAsync($"companies/{own}/sign-ins")).GetProperty("items").EnumerateArray().ToList();
        var ours = (await owner.JsonAsync($"companies/{company}/sign-ins")).GetProperty("items").EnumerateArray().ToList();

        theirs.ShouldAllBe(line => line.GetProperty("personId").GetGuid() == me);
        theirs.Count.ShouldBeGreaterThan(0);
        ours.ShouldNotContain(line => line.GetProperty("personId").GetGuid() == me);
    }

    private static async Task<List<JsonElement>> SessionsAsync(Browser browser) =>
        [.. (await browser.JsonAsync("profile/sessions")).EnumerateArray()];
}
