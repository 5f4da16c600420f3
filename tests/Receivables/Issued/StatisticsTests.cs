using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Authority;
using Quittance.Testing;

namespace Quittance.Receivables.Tests.Issued;

/// <summary>What the authority said is counted as it comes and as it goes: the kept counts are what counting would give.</summary>
public sealed class StatisticsTests(ReceivablesPostgres postgres) : ReceivablesTest(postgres)
{
    private const string Today = "authority-answers/statistics?from=2026-11-20&to=2026-11-20";

    [Fact]
    public async Task An_answer_with_two_codes_counts_for_each_and_is_one_answer()
    {
        (Hacienda.Stands, Hacienda.Rejects, Hacienda.Remarks) = (AuthorityState.Decided, true, [(-111, "uno"), (-37, "dos"), (-37, "tres")]);
        await AnswerAsync();

        var rows = await RowsAsync();
        await Folding.RunAsync(Host.Services);

        rows.ShouldBe([("rejection", "-111", 1, 1), ("rejection", "-37", 1, 0)]);
        (await RowsAsync()).ShouldBe(rows);
        (await TotalAsync("")).ShouldBe(1);
        (await TotalAsync("?code=-37&from=2026-11-20")).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_is_cleaned_away_is_not_counted_any_more()
    {
        await AnswerAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(10));
        (await RowsAsync()).ShouldBe([("confirmation", "", 2, 2)]);

        await Company.InWorkAsync(services => services.GetRequiredService<QuittanceDb>().Set<Answer>().OrderBy(a => a.Id).Take(1).ExecuteDeleteAsync());

        (await RowsAsync()).ShouldBe([("confirmation", "", 1, 1)]);
        (await TotalAsync("?kind=confirmation")).ShouldBe(1);
    }

    private async Task AnswerAsync()
    {
        await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));
    }

    private async Task<(string, string, int, int)[]> RowsAsync() => [.. (await Company.SendAsync(HttpMethod.Get, Today)).AsArray()
        .Select(row => ((string)row!["kind"]!, (string)row["code"]!, (int)row["count"]!, (int)row["answers"]!))];

    private async Task<int> TotalAsync(string query) => (int)(await Company.SendAsync(HttpMethod.Get, "authority-answers" + query))["total"]!;
}
