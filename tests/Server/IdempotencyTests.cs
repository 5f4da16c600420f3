using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class IdempotencyTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    private sealed record Answer(HttpStatusCode Status, string Body, string? Type, string? Location, string? Tag, bool Replayed);

    /// <summary>Those that begin their own works, and why they are safe to repeat, stand in docs/integrator.md.</summary>
    private static readonly string[] SafeByThemselves = ["/invoices", "/connections/{connectionId:guid}/test"];

    [Fact]
    public void Every_post_of_a_company_takes_a_key_but_those_that_are_safe_by_themselves()
    {
        var posts = quittance.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(CompanyRoutes.Prefix, StringComparison.Ordinal))
            .Where(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Contains("POST"))
            .ToLookup(endpoint => endpoint.Metadata.GetMetadata<TakesIdempotencyKey>() is not null, endpoint => endpoint.RoutePattern.RawText![CompanyRoutes.Prefix.Length..]);

        posts[false].ShouldBe(SafeByThemselves, ignoreOrder: true);
        posts[true].ShouldContain("/keys");
    }

    [Fact]
    public async Task Two_hundred_equal_requests_at_once_have_one_effect_and_two_hundred_equal_answers()
    {
        var (owner, company) = await cast.FirstAsync();
        var key = Key("Made Once");

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => PostAsync(owner, $"companies/{company}/keys", key, "at-once")));

        answers.Count(answer => !answer.Replayed).ShouldBe(1);
        answers.Select(answer => answer with { Replayed = true }).Distinct().Count().ShouldBe(1);
        answers[0].Status.ShouldBe(HttpStatusCode.Created);
        answers[0].Body.ShouldContain("qtk_");
        (await CountAsync("SELECT count(*) FROM platform.api_keys WHERE name = 'Made Once'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_used_for_another_body_or_another_address_is_refused()
    {
        var (owner, company) = await cast.FirstAsync();
        (await PostAsync(owner, $"companies/{company}/keys", Key("First"), "one-request")).Status.ShouldBe(HttpStatusCode.Created);

        var otherBody = await PostAsync(owner, $"companies/{company}/keys", Key("Second"), "one-request");
        var otherAddress = await PostAsync(owner, "companies", OtherCompany, "one-request");

        (otherBody.Status, Code(otherBody)).ShouldBe((HttpStatusCode.UnprocessableEntity, "PLT-IDM-002"));
        (otherAddress.Status, Code(otherAddress)).ShouldBe((HttpStatusCode.UnprocessableEntity, "PLT-IDM-002"));
    }

    [Fact]
    public async Task A_company_is_opened_once_though_its_row_is_not_there_when_the_key_is_claimed()
    {
        var (owner, _) = await cast.FirstAsync();

        var first = await PostAsync(owner, "companies", OtherCompany, "\"open-once\"");
        var again = await PostAsync(owner, "companies", OtherCompany, "open-once");

        first.Status.ShouldBe(HttpStatusCode.Created);
        again.ShouldBe(first with { Replayed = true });
        (await CountAsync("SELECT count(*) FROM platform.companies WHERE name = 'Opened Once'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_keeps_nothing_so_the_mended_request_may_take_the_same_key()
    {
        var (owner, company) = await cast.FirstAsync();

        var refused = await PostAsync(owner, $"companies/{company}/keys", Key(""), "mended");
        var mended = await PostAsync(owner, $"companies/{company}/keys", Key("Mended"), "mended");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (mended.Status, mended.Replayed).ShouldBe((HttpStatusCode.Created, false));
    }

    [Fact]
    public async Task One_callers_key_is_not_anothers()
    {
        var (owner, company) = await cast.FirstAsync();
        using var second = await cast.WithRoleAsync(owner, company, "owner");

        var first = await PostAsync(owner, $"companies/{company}/keys", Key("Mine"), "same-text");
        var other = await PostAsync(second, $"companies/{company}/keys", Key("Yours"), "same-text");

        (first.Status, other.Status, other.Replayed).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created, false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        var (owner, company) = await cast.FirstAsync();

        var answer = await PostAsync(owner, $"companies/{company}/keys", Key("Any"), key);

        (answer.Status, Code(answer)).ShouldBe((HttpStatusCode.BadRequest, "PLT-IDM-001"));
    }

    [Fact]
    public async Task What_is_kept_shows_nothing_to_who_reads_the_table()
    {
        var (owner, company) = await cast.FirstAsync();
        var answer = await PostAsync(owner, $"companies/{company}/keys", Key("Kept"), "kept");
        var secret = answer.Body.Split("qtk_")[1].Split('"')[0];

        await using var source = NpgsqlDataSource.Create(quittance.Database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT answer FROM platform.kept_answers WHERE key = 'kept'");
        var kept = (byte[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;

        Encoding.Latin1.GetString(kept).ShouldNotContain(secret);
    }

    private static readonly object OtherCompany = new { name = "Opened Once", countryCode = "HU", currency = "HUF", timeZone = "Europe/Budapest" };

    private static object Key(string name) => new { name, scopes = (string[])["invoices.view"] };

    private static string? Code(Answer answer) => JsonDocument.Parse(answer.Body).RootElement.GetProperty("code").GetString();

    private static async Task<Answer> PostAsync(Browser browser, string path, object body, string key)
    {
        using var answer = await browser.SendAsync(HttpMethod.Post, path, body, idempotencyKey: key);
        return new Answer(
            answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString(),
            answer.Headers.Location?.ToString(), answer.Headers.ETag?.ToString(), answer.Headers.Contains("Idempotency-Replayed"));
    }

    private async Task<long> CountAsync(string query)
    {
        await using var source = NpgsqlDataSource.Create(quittance.Database.OwnerConnectionString);
        await using var command = source.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
