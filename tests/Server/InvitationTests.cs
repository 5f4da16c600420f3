using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class InvitationTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task An_invitation_lets_one_person_in_once()
    {
        var (owner, company) = await cast.FirstAsync();
        var token = await Cast.InviteAsync(owner, company, "once@a.example", "approver");
        using var guest = quittance.NewBrowser();
        using var second = quittance.NewBrowser();

        (await guest.AcceptAsync(token)).EnsureSuccessStatusCode();
        var again = await second.AcceptAsync(token);

        (await guest.SessionAsync()).GetProperty("companies")[0].GetProperty("role").GetString().ShouldBe("approver");
        (again.StatusCode, await again.CodeAsync()).ShouldBe((HttpStatusCode.BadRequest, "PLT-ACC-010"));
        (await InvitedAsync(owner, company)).ShouldNotContain("once@a.example");
    }

    [Fact]
    public async Task Of_many_who_open_the_same_link_at_once_one_gets_in()
    {
        var (owner, company) = await cast.FirstAsync();
        var token = await Cast.InviteAsync(owner, company, "race@a.example");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var guest = quittance.NewBrowser();
            return (await guest.AcceptAsync(token)).StatusCode;
        }));

        answers.Count(status => status == HttpStatusCode.OK).ShouldBe(1);
        answers.ShouldAllBe(status => (int)status < 500);
    }

    [Fact]
    public async Task An_invitation_that_has_expired_lets_nobody_in_until_it_is_sent_again()
    {
        var (owner, company) = await cast.FirstAsync();
        var late = await Cast.InviteAsync(owner, company, "late@a.example");
        await quittance.Database.ExecuteAsync("UPDATE platform.invitations SET expires_at = now() - interval '1 second' WHERE email = 'late@a.example'");
        using var guest = quittance.NewBrowser();

        var refused = await guest.AcceptAsync(late);
        var fresh = await SendAgainAsync(owner, company, "late@a.example");

        (await refused.CodeAsync()).ShouldBe("PLT-ACC-010");
        (await (await guest.AcceptAsync(late)).CodeAsync()).ShouldBe("PLT-ACC-010");
        (await guest.AcceptAsync(fresh)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_lets_nobody_in()
    {
        var (owner, company) = await cast.FirstAsync();
        var token = await Cast.InviteAsync(owner, company, "revoked@a.example");
        var id = await IdOfAsync(owner, company, "revoked@a.example");
        using var guest = quittance.NewBrowser();

        (await owner.SendAsync(HttpMethod.Delete, $"companies/{company}/invitations/{id}")).EnsureSuccessStatusCode();

        (await (await guest.AcceptAsync(token)).CodeAsync()).ShouldBe("PLT-ACC-010");
    }

    [Fact]
    public async Task Somebody_with_an_account_joins_with_it_and_with_no_other()
    {
        var (owner, company) = await cast.FirstAsync();
        var (known, own) = await cast.StrangerAsync(owner, company);
        using var other = await cast.WithRoleAsync(owner, company, "clerk");
        var email = (await known.SessionAsync()).GetProperty("person").GetProperty("email").GetString()!;
        var token = await Cast.InviteAsync(owner, company, email, "manager");
        using var nobody = quittance.NewBrowser();

        (await (await nobody.AcceptAsync(token)).CodeAsync()).ShouldBe("PLT-ACC-011");
        (await (await other.AcceptAsync(token)).CodeAsync()).ShouldBe("PLT-ACC-012");
        (await known.PostAsync("invitations/accept", new { token })).EnsureSuccessStatusCode();

        var roles = (await known.SessionAsync()).GetProperty("companies").EnumerateArray()
            .ToDictionary(c => c.GetProperty("id").GetGuid(), c => c.GetProperty("role").GetString());
        (roles[company], roles[own]).ShouldBe(("manager", "owner"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_link_opens_nothing(string token)
    {
        using var guest = quittance.NewBrowser();
        await cast.FirstAsync();

        (await (await guest.PostAsync("invitations/look", new { token })).CodeAsync()).ShouldBe("PLT-ACC-010");
    }

    private static async Task<List<string?>> InvitedAsync(Browser owner, Guid company) =>
        [.. (await owner.JsonAsync($"companies/{company}/invitations?limit=200")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("email").GetString())];

    private static async Task<Guid> IdOfAsync(Browser owner, Guid company, string email) =>
        (await owner.JsonAsync($"companies/{company}/invitations?limit=200")).GetProperty("items").EnumerateArray()
            .Single(i => i.GetProperty("email").GetString() == email).GetProperty("id").GetGuid();

    private static async Task<string> SendAgainAsync(Browser owner, Guid company, string email)
    {
        using var answer = await owner.PostAsync($"companies/{company}/invitations/{await IdOfAsync(owner, company, email)}/send");
        var sent = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return sent.GetProperty("link").GetString()!.Split('#')[1];
    }
}
