using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Events;
using Quittance.Platform.Tests.Retries;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Events;

/// <summary>The log of a company in Budapest, looked through by kind, subject, person, day and text.</summary>
public sealed class EventFilterTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    private static readonly Guid Ann = Guid.CreateVersion7();
    private static readonly Guid Thing = Guid.CreateVersion7();

    private readonly TestClock clock = new();

    [Fact]
    public async Task A_day_is_a_day_on_the_companys_clock()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync($"c{Guid.CreateVersion7():N}");
        foreach (var instant in (string[])["2030-07-09T21:59:59Z", "2030-07-09T22:00:00Z", "2030-07-10T21:59:59Z", "2030-07-10T22:00:00Z"])
            await RecordAsync(host, company, "test.at", instant, Ann, new { instant });

        (await FindAsync(host, company, new(Kind: "test.at", From: Day(10), To: Day(10)))).ShouldBe(["2030-07-10T21:59:59Z", "2030-07-09T22:00:00Z"]);
        (await FindAsync(host, company, new(Kind: "test.at", To: Day(9)))).ShouldBe(["2030-07-09T21:59:59Z"]);
        (await FindAsync(host, company, new(Kind: "test.at", From: Day(11)))).ShouldBe(["2030-07-10T22:00:00Z"]);
        (await FindAsync(host, company, new(Kind: "test.at", From: Day(12)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0001-01-01", null, "from")]
    [InlineData(null, "9999-12-31", "to")]
    public async Task A_day_of_no_era_is_refused(string? from, string? to, string field)
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync($"c{Guid.CreateVersion7():N}");
        var query = new EventQuery(From: from is null ? null : DateOnly.Parse(from, CultureInfo.InvariantCulture), To: to is null ? null : DateOnly.Parse(to, CultureInfo.InvariantCulture));

        (await Should.ThrowAsync<RefusalException>(() => FindAsync(host, company, query))).Fields.ShouldHaveSingleItem().Path.ShouldBe(field);
    }

    [Fact]
    public async Task It_is_narrowed_down_by_person_subject_and_kind_together()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync($"c{Guid.CreateVersion7():N}");
        await RecordAsync(host, company, "test.one", "2030-07-09T10:00:00Z", Ann, new { instant = "ann" });
        await RecordAsync(host, company, "test.one", "2030-07-09T11:00:00Z", null, new { instant = "system" });
        await RecordAsync(host, company, "test.two", "2030-07-09T12:00:00Z", Ann, new { instant = "thing" }, Thing);

        (await FindAsync(host, company, new(Person: Ann.ToString()))).ShouldBe(["thing", "ann"]);
        (await FindAsync(host, company, new(Person: "system", Kind: "test.one"))).ShouldBe(["system"]);
        (await FindAsync(host, company, new(SubjectId: Thing))).ShouldBe(["thing"]);
        (await FindAsync(host, company, new(SubjectId: Thing, Person: "system"))).ShouldBeEmpty();
        (await Should.ThrowAsync<RefusalException>(() => FindAsync(host, company, new(Person: "Ann")))).Fields.ShouldHaveSingleItem().Path.ShouldBe("person");
    }

    [Theory]
    [InlineData("árvíztűrő", true)]
    [InlineData("fúrógép 100%", true)]
    [InlineData("100_", false)]
    [InlineData("ANN", true)]
    [InlineData("search.kind", true)]
    [InlineData("\"quoted\"", true)]
    [InlineData("nothing of it", false)]
    public async Task A_text_is_found_in_what_an_event_carries_in_its_kind_and_in_who_did_it(string search, bool found)
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync($"c{Guid.CreateVersion7():N}");
        await RecordAsync(host, company, "search.kind", "2030-07-09T10:00:00Z", Ann, new { instant = "árvíztűrő tükörfúrógép 100% \"quoted\"" });

        (await FindAsync(host, company, new(Kind: "search.kind", Search: search))).Count.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public async Task The_pages_join_without_gap_and_the_whole_log_knows_its_length()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync($"c{Guid.CreateVersion7():N}");
        for (var i = 0; i < 9; i++)
            await RecordAsync(host, company, "test.page", "2030-07-09T10:00:00Z", Ann, new { instant = $"{i}" });
        var (seen, cursor) = (new List<long>(), (string?)null);
        do
        {
            var page = await PageAsync(host, company, new EventQuery(), cursor, 4);
            page.Total.ShouldBe(10); // and the opening of the company
            (cursor, _) = (page.NextCursor, 0);
            seen.AddRange(page.Items.Select(item => item.Sequence));
        }
        while (cursor is not null);

        seen.ShouldBe([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }

    private static DateOnly Day(int day) => new(2030, 7, day);

    private static async Task<List<string?>> FindAsync(PlatformHost host, Guid company, EventQuery query) =>
        [.. (await PageAsync(host, company, query)).Items.Select(item => item.Data.GetProperty("instant").GetString())];

    private static Task<ListEvents.EventPage> PageAsync(PlatformHost host, Guid company, EventQuery query, string? cursor = null, int? limit = null) =>
        host.InCompanyAsync(company, services => services.GetRequiredService<ListEvents>().HandleAsync(cursor, limit, query, CancellationToken.None));

    private async Task RecordAsync(PlatformHost host, Guid company, string kind, string at, Guid? person, object data, Guid? subject = null)
    {
        clock.Now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, person is null ? Actor.System : new Actor(person, "Ann"));
        await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(_ =>
        {
            scope.ServiceProvider.GetRequiredService<IEventLog>().Record(kind, new Subject("thing", subject ?? Guid.Empty), data);
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    private PlatformHost Host() => new(database.Database, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
}
