using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class ApiKeyTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    /// <summary>Where the secret part of a key begins: behind qtk_, the id and another underscore.</summary>
    private const int Secret = 37;

    private readonly Cast cast = new(quittance);

    [Fact]
    public async Task A_key_works_without_cookies_and_acts_under_its_own_name()
    {
        var (owner, company) = await cast.FirstAsync();
        using var program = await ProgramAsync(owner, company, "Bookkeeping", "company.view", "company.manage");
        var tag = (await program.GetAsync($"companies/{company}")).Headers.ETag!.Tag;

        using var request = new HttpRequestMessage(HttpMethod.Put, $"companies/{company}") { Content = JsonContent.Create(Renamed) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        (await program.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var events = (await owner.JsonAsync($"companies/{company}/events?kind=company.revised")).GetProperty("items");
        events[0].GetProperty("actor").GetProperty("name").GetString().ShouldBe("API key Bookkeeping");
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_say_and_no_more()
    {
        var (owner, company) = await cast.FirstAsync();
        using var program = await ProgramAsync(owner, company, "Reader", "invoices.view");

        (await program.GetAsync($"companies/{company}/invoices")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var wrongScope = await program.GetAsync($"companies/{company}/people");
        var batch = await program.PostAsync($"companies/{company}/invoices/batches", new { action = "approve", items = new[] { new { id = Guid.Empty } } });

        (wrongScope.StatusCode, await wrongScope.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "PLT-ACC-004"));
        batch.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_batch_that_a_key_starts_runs_to_its_end_under_the_keys_name()
    {
        var (owner, company) = await cast.FirstAsync();
        var invoice = (await Belongings.OfAsync(owner, company)).Invoice;
        using var program = await ProgramAsync(owner, company, "Stocktaker", "invoices.view", "invoices.edit", "work.view");

        var started = await program.PostAsync($"companies/{company}/invoices/batches", new { action = "hold", items = new[] { new { id = invoice } }, reason = "Stocktaking" });
        var batch = (await started.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        JsonElement seen = default;
        await Eventually.TrueAsync(async () =>
            (seen = await (await program.GetAsync($"companies/{company}/batches/{batch}")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString() == "completed");
        seen.GetProperty("createdByName").GetString().ShouldBe("API key Stocktaker");
        (seen.GetProperty("succeeded").GetInt32() + seen.GetProperty("failed").GetInt32()).ShouldBe(1);
    }

    [Fact]
    public async Task What_belongs_to_a_person_is_closed_to_a_key()
    {
        var (owner, company) = await cast.FirstAsync();
        using var program = await ProgramAsync(owner, company, "Nobody", "invoices.view");

        (await program.PostAsync("companies", new { name = "X", countryCode = "HU", currency = "HUF", timeZone = "Europe/Budapest" }))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await program.GetAsync("session")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("person").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_key_of_another_company_learns_nothing()
    {
        var (owner, company) = await cast.FirstAsync();
        var (stranger, own) = await cast.StrangerAsync(owner, company);
        using var program = await ProgramAsync(stranger, own, "Stranger", "invoices.view");

        (await program.GetAsync($"companies/{own}/invoices")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync($"companies/{company}/invoices")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_revoked_key_is_out_at_once()
    {
        var (owner, company) = await cast.FirstAsync();
        var (id, key) = await MakeAsync(owner, company, "Short", "invoices.view");
        using var program = new ApiClient(quittance.Address, key);
        (await program.GetAsync($"companies/{company}/invoices")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await owner.SendAsync(HttpMethod.Delete, $"companies/{company}/keys/{id}")).EnsureSuccessStatusCode();
        var answer = await program.GetAsync($"companies/{company}/invoices");
        var unsafeAnswer = await program.PostAsync($"companies/{company}/invoices/batches", new { });

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "PLT-KEY-002"));
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await unsafeAnswer.CodeAsync()).ShouldBe("PLT-KEY-002");
    }

    [Fact]
    public async Task An_expired_key_says_so()
    {
        var (owner, company) = await cast.FirstAsync();
        var (id, key) = await MakeAsync(owner, company, "Old", "invoices.view");
        await RunAsync("UPDATE platform.api_keys SET expires_at = now() - interval '1 second' WHERE id = $1", id);
        using var program = new ApiClient(quittance.Address, key);

        var answer = await program.GetAsync($"companies/{company}/invoices");

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.Unauthorized, "PLT-KEY-003"));
    }

    [Fact]
    public async Task A_key_is_no_stronger_than_its_maker_is_now_and_stops_when_the_maker_leaves()
    {
        var (owner, company) = await cast.FirstAsync();
        using var second = await cast.WithRoleAsync(owner, company, "owner");
        var me = (await second.SessionAsync()).GetProperty("person").GetProperty("id").GetGuid();
        using var program = await ProgramAsync(second, company, "Second", "company.view", "audit.view");

        (await program.GetAsync($"companies/{company}/events")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.SendAsync(HttpMethod.Put, $"companies/{company}/people/{me}", new { role = "clerk" }, "\"1\"")).EnsureSuccessStatusCode();
        (await program.GetAsync($"companies/{company}/events")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.SendAsync(HttpMethod.Delete, $"companies/{company}/people/{me}")).EnsureSuccessStatusCode();

        (await (await program.GetAsync($"companies/{company}")).CodeAsync()).ShouldBe("PLT-KEY-004");
    }

    [Theory]
    [InlineData("people.manage")]
    [InlineData("keys.manage")]
    [InlineData("no.such.permission")]
    public async Task No_key_hands_out_access(string scope)
    {
        var (owner, company) = await cast.FirstAsync();

        var answer = await owner.PostAsync($"companies/{company}/keys", new { name = "Strong", scopes = (string[])[scope] });

        (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.UnprocessableEntity, "PLT-REQ-002"));
    }

    [Theory]
    [InlineData("qtk_")]
    [InlineData("qtk_00000000000000000000000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("something else")]
    public async Task A_credential_that_nobody_gave_out_is_refused(string credential)
    {
        var (_, company) = await cast.FirstAsync();
        using var program = new ApiClient(quittance.Address, credential);

        (await program.GetAsync($"companies/{company}/invoices")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Only_the_hash_of_a_key_is_kept_and_its_use_is_noted()
    {
        var (owner, company) = await cast.FirstAsync();
        var (_, key) = await MakeAsync(owner, company, "Noted", "invoices.view");
        using var program = new ApiClient(quittance.Address, key);
        await program.GetAsync($"companies/{company}/invoices");

        var item = (await owner.JsonAsync($"companies/{company}/keys")).GetProperty("items").EnumerateArray()
            .Single(found => found.GetProperty("name").GetString() == "Noted");

        item.GetProperty("lastUsedAt").ValueKind.ShouldBe(JsonValueKind.String);
        item.ToString().ShouldNotContain(key[Secret..]);
        (await RunAsync("SELECT count(*) FROM platform.api_keys k WHERE position($1 in k::text) > 0", key[Secret..])).ShouldBe(0L);
    }

    private static readonly object Renamed = new { name = "Renamed", countryCode = "CR", currency = "CRC", timeZone = "America/Costa_Rica" };

    private async Task<ApiClient> ProgramAsync(Browser owner, Guid company, string name, params string[] scopes) =>
        new(quittance.Address, (await MakeAsync(owner, company, name, scopes)).Key);

    private static async Task<(Guid Id, string Key)> MakeAsync(Browser owner, Guid company, string name, params string[] scopes)
    {
        using var answer = await owner.PostAsync($"companies/{company}/keys", new { name, scopes });
        var made = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return (made.GetProperty("id").GetGuid(), made.GetProperty("key").GetString()!);
    }

    private async Task<object?> RunAsync(string statement, object value)
    {
        await using var source = NpgsqlDataSource.Create(quittance.Database.OwnerConnectionString);
        await using var command = source.CreateCommand(statement);
        command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
