using System.Net;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class PeopleTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task The_last_owner_can_neither_leave_nor_step_down()
    {
        var (owner, company) = await cast.FirstAsync();
        var me = (await owner.SessionAsync()).GetProperty("person").GetProperty("id").GetGuid();

        var leave = await owner.SendAsync(HttpMethod.Delete, $"companies/{company}/people/{me}");
        var stepDown = await owner.SendAsync(HttpMethod.Put, $"companies/{company}/people/{me}", new { role = "clerk" }, "*");

        (await leave.CodeAsync()).ShouldBe("PLT-PPL-002");
        (await stepDown.CodeAsync()).ShouldBe("PLT-PPL-002");
    }

    [Fact]
    public async Task A_manager_cannot_make_an_owner()
    {
        var (owner, company) = await cast.FirstAsync();
        using var manager = await cast.WithRoleAsync(owner, company, "manager");

        var answer = await manager.PostAsync($"companies/{company}/invitations", new { name = "X", email = "x@a.example", role = "owner" });

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "PLT-PPL-003"));
    }

    [Fact]
    public async Task Somebody_invited_by_many_hands_at_once_is_invited_once_and_nobody_hears_of_a_fault()
    {
        var (owner, company) = await cast.FirstAsync();
        var newcomer = new { name = "New", email = "at-once@a.example", role = "clerk" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => owner.PostAsync($"companies/{company}/invitations", newcomer)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.ShouldAllBe(answer => (int)answer.StatusCode < 500);
    }

    [Fact]
    public async Task Somebody_removed_is_out_at_once()
    {
        var (owner, company) = await cast.FirstAsync();
        using var clerk = await cast.WithRoleAsync(owner, company, "clerk");
        var id = (await clerk.SessionAsync()).GetProperty("person").GetProperty("id").GetGuid();

        (await owner.SendAsync(HttpMethod.Delete, $"companies/{company}/people/{id}")).EnsureSuccessStatusCode();

        (await clerk.GetAsync($"companies/{company}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_role_is_changed_only_by_who_saw_the_present_one()
    {
        var (owner, company) = await cast.FirstAsync();
        using var clerk = await cast.WithRoleAsync(owner, company, "clerk");
        var id = (await clerk.SessionAsync()).GetProperty("person").GetProperty("id").GetGuid();
        Task<HttpResponseMessage> ChangeAsync(string role, string? ifMatch) =>
            owner.SendAsync(HttpMethod.Put, $"companies/{company}/people/{id}", new { role }, ifMatch);

        var blind = await ChangeAsync("auditor", null);
        var atOnce = await Task.WhenAll(ChangeAsync("approver", "\"1\""), ChangeAsync("manager", "\"1\""), ChangeAsync("auditor", "\"1\""));

        (await blind.CodeAsync()).ShouldBe("PLT-REQ-004");
        atOnce.Count(answer => answer.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        atOnce.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(2);
        (await ChangeAsync("clerk", "\"2\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_company_is_changed_only_by_who_saw_its_latest_version()
    {
        var (owner, company) = await cast.FirstAsync();
        var tag = (await owner.GetAsync($"companies/{company}")).Headers.ETag!.Tag;
        var change = new { name = "Renamed", countryCode = "CR", currency = "CRC", timeZone = "America/Costa_Rica" };

        var first = await owner.SendAsync(HttpMethod.Put, $"companies/{company}", change, tag);
        var second = await owner.SendAsync(HttpMethod.Put, $"companies/{company}", change, tag);
        var blind = await owner.SendAsync(HttpMethod.Put, $"companies/{company}", change);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await blind.CodeAsync()).ShouldBe("PLT-REQ-004");
    }

    [Fact]
    public async Task Paging_through_people_shows_each_once()
    {
        var (owner, company) = await cast.FirstAsync();
        for (var i = 0; i < 5; i++)
            (await cast.WithRoleAsync(owner, company, "auditor")).Dispose();
        var total = (await owner.JsonAsync($"companies/{company}/people")).GetProperty("total").GetInt32();

        var seen = new List<Guid>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await owner.JsonAsync($"companies/{company}/people?limit=2&cursor={cursor}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetGuid()));
            cursor = page.GetProperty("nextCursor").GetString();
        }

        seen.Count.ShouldBe(total);
        seen.Distinct().Count().ShouldBe(total);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("e30x")]
    [InlineData("bnVsbA")]
    public async Task A_made_up_cursor_is_refused_in_words(string cursor)
    {
        var (owner, company) = await cast.FirstAsync();

        var answer = await owner.GetAsync($"companies/{company}/people?cursor={cursor}");

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.UnprocessableEntity, "PLT-REQ-003"));
    }
}
