using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Issued;

/// <summary>A day in a filter is a day on the company's calendar: the evening in San José is the next day in UTC.</summary>
public sealed class DayTests(ReceivablesPostgres postgres) : ReceivablesTest(postgres)
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("issued-documents?from=2026-11-20&to=2026-11-20", 1)]
    [InlineData("issued-documents?from=2026-11-21", 0)]
    [InlineData("authority-answers?from=2026-11-20&to=2026-11-20", 1)]
    [InlineData("authority-answers?from=2026-11-21", 0)]
    public async Task What_happened_in_the_evening_is_of_that_day(string address, int found)
    {
        Host.Time.Now = Evening;
        Hacienda.Stands = AuthorityState.Decided;
        await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));

        ((int)(await Company.SendAsync(HttpMethod.Get, address))["total"]!).ShouldBe(found);
    }

    [Fact]
    public async Task The_statistics_count_it_on_that_day()
    {
        Host.Time.Now = Evening;
        Hacienda.Stands = AuthorityState.Decided;
        await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));

        var row = (await Company.SendAsync(HttpMethod.Get, "authority-answers/statistics?from=2026-11-20&to=2026-11-20")).AsArray().ShouldHaveSingleItem()!;

        ((string)row["day"]!, (string)row["kind"]!, (string)row["state"]!, (int)row["count"]!).ShouldBe(("2026-11-20", "acceptance", "aceptado", 1));
    }
}
