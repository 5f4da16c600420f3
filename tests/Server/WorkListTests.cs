using System.Net;
using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>The lists of background work as their pages ask for them.</summary>
public sealed class WorkListTests(RunningQuittance quittance) : IClassFixture<RunningQuittance>
{
    private readonly Cast cast = new(quittance);

    [Theory]
    [InlineData("state=waiting", 1)]
    [InlineData("state=waiting,exhausted&failureClass=transient,rateLimit", 1)]
    [InlineData("failureClass=rateLimit", 0)]
    [InlineData("open=true", 1)]
    public async Task Retries_are_filtered_by_the_words_of_the_api(string query, int count)
    {
        var (owner, company) = await WithARetryAsync();

        (await owner.JsonAsync($"companies/{company}/retries?{query}")).GetProperty("total").GetInt64().ShouldBe(count);

        var file = await (await owner.GetAsync($"companies/{company}/retries/export?{query}")).Content.ReadAsStringAsync();
        file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(count + 1, file);
    }

    [Theory]
    [InlineData("retries?state=Waiting")]
    [InlineData("retries?failureClass=none")]
    [InlineData("jobs/retries.clean/runs?outcome=nothing")]
    public async Task A_word_that_is_none_is_named(string path)
    {
        var (owner, company) = await cast.FirstAsync();

        using var answer = await owner.GetAsync($"companies/{company}/{path}");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("separated by commas");
    }

    [Fact]
    public async Task A_job_that_is_asked_for_twice_under_one_key_runs_once_and_leaves_its_history()
    {
        var (owner, company) = await cast.FirstAsync();
        using var first = await RunAsync(owner, company, "a-key-of-this-test");
        using var second = await RunAsync(owner, company, "a-key-of-this-test");
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.NoContent, HttpStatusCode.NoContent));

        JsonElement last = default;
        await Eventually.TrueAsync(async () => (last = await LastAsync(owner, company)) is { ValueKind: JsonValueKind.Object } && last.GetProperty("outcome").GetString() == "done");

        last.GetProperty("askedByName").GetString().ShouldNotBeNull();
        (await owner.JsonAsync($"companies/{company}/jobs/retries.clean/runs?outcome=done,failed")).GetProperty("total").GetInt64().ShouldBe(1);
        (await (await owner.GetAsync($"companies/{company}/jobs/retries.clean/runs/export")).Content.ReadAsStringAsync()).ShouldStartWith("startedAt,endedAt,outcome,items");
    }

    private static Task<HttpResponseMessage> RunAsync(Browser owner, Guid company, string key) =>
        owner.SendAsync(HttpMethod.Post, $"companies/{company}/jobs/retries.clean/run", null, idempotencyKey: key);

    private static async Task<JsonElement> LastAsync(Browser owner, Guid company) =>
        (await owner.JsonAsync($"companies/{company}/jobs")).EnumerateArray().Single(job => job.GetProperty("name").GetString() == "retries.clean").GetProperty("last");

    private async Task<(Browser Owner, Guid Company)> WithARetryAsync()
    {
        var (owner, company) = await cast.FirstAsync();
        if ((await owner.JsonAsync($"companies/{company}/retries")).GetProperty("total").GetInt64() == 0)
            await quittance.FailAsync(company);
        return (owner, company);
    }
}
