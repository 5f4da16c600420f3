using System.Net;
using System.Text;
using System.Text.Json;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Invoices;

public sealed class ListInvoicesTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
{
    private readonly PayablesHost host = running.Host;
    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        host.Time.Now = PayablesHost.Now;
        company = await host.OpenCompanyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("receivedAt")]
    [InlineData("-receivedAt")]
    [InlineData("issueDate")]
    [InlineData("-issueDate")]
    [InlineData("dueDate")]
    [InlineData("-dueDate")]
    [InlineData("supplierName")]
    [InlineData("-supplierName")]
    [InlineData("grossTotal")]
    [InlineData("-grossTotal")]
    public async Task Paging_shows_each_invoice_once_though_all_keys_are_equal_or_missing(string sort)
    {
        for (var number = 0; number < 5; number++)
            await company.ReceiveAsync(SomeReading.Sound($"{number}"));
        await company.ReceiveAsync(SomeReading.Unreadable);
        await company.ReceiveAsync(SomeReading.Unreadable);

        var paged = await PagesAsync(sort, size: 2);

        paged.Distinct().Count().ShouldBe(7);
        paged.ShouldBe((await company.ListAsync($"sort={sort}")).Items.Select(item => item.Id));
    }

    [Fact]
    public async Task An_order_and_its_reverse_mirror_each_other()
    {
        foreach (var gross in new[] { "20", "3", "100", "-5" })
            await company.ReceiveAsync(SomeReading.Sound(gross, gross));

        var (up, down) = (await company.ListAsync("sort=grossTotal"), await company.ListAsync("sort=-grossTotal"));

        up.Items.Select(item => item.GrossTotal).ShouldBe(["-5.00", "3.00", "20.00", "100.00"]);
        down.Items.Select(item => item.Id).ShouldBe(up.Items.Select(item => item.Id).Reverse());
    }

    [Fact]
    public async Task A_page_goes_on_from_its_last_row_though_others_came_meanwhile()
    {
        for (var number = 0; number < 4; number++)
            await company.ReceiveAsync(SomeReading.Sound($"{number}"));
        var first = await company.ListAsync("sort=supplierName&limit=2");
        await company.ReceiveAsync(SomeReading.With((FieldNames.SupplierName, "AAA")));

        var second = await company.ListAsync($"sort=supplierName&limit=2&cursor={first.NextCursor}");

        second.Items.Select(item => item.Id).ShouldNotContain(id => first.Items.Any(item => item.Id == id));
        second.NextCursor.ShouldBeNull();
    }

    [Theory]
    [InlineData("agnes", 1)]
    [InlineData("TÁRSA kft", 1)]
    [InlineData("2026/17", 1)]
    [InlineData("invoice.pdf", 2)]
    [InlineData("kft agnes", 1)]
    [InlineData("100%25", 0)]
    [InlineData("_", 0)]
    [InlineData("%00", 2)]
    public async Task A_search_finds_words_of_supplier_number_and_file_in_any_order(string search, int found)
    {
        await company.ReceiveAsync(SomeReading.Sound());
        await company.ReceiveAsync(SomeReading.Unreadable);

        (await company.ListAsync($"search={search}")).Total.ShouldBe(found);
    }

    [Theory]
    [InlineData("sort=receivedAt")]
    [InlineData("sort=-issueDate")]
    [InlineData("sort=dueDate&state=needsEntry,checked")]
    [InlineData("sort=-supplierName&state=checked")]
    [InlineData("sort=grossTotal")]
    public async Task A_filter_that_lets_all_through_shows_what_no_filter_shows(string query)
    {
        for (var number = 0; number < 4; number++)
            await company.ReceiveAsync(SomeReading.Sound($"{number}", $"{number}"));
        await company.ReceiveAsync(SomeReading.Unreadable);

        await ShouldEqualFilteredAsync($"{query}&limit=2");
        await ShouldEqualFilteredAsync($"{query}&limit=2&cursor={(await company.ListAsync($"{query}&limit=2")).NextCursor}");
    }

    [Fact]
    public async Task The_tabs_count_with_the_same_filters_but_the_state()
    {
        await company.ReceiveAsync(SomeReading.Sound("1"));
        await company.ReceiveAsync(SomeReading.Sound("2"));
        await company.ReceiveAsync(SomeReading.Unreadable);

        var list = await company.ListAsync("state=needsEntry,captured");

        list.Total.ShouldBe(1);
        list.Items.ShouldHaveSingleItem().State.ShouldBe(InvoiceState.NeedsEntry);
        list.StateCounts.ShouldBe(new Dictionary<string, long> { ["checked"] = 2, ["needsEntry"] = 1 }, ignoreOrder: true);
        (await company.ListAsync("search=agnes")).StateCounts.ShouldBe(new Dictionary<string, long> { ["checked"] = 2 });
    }

    [Theory]
    [InlineData("currency=eur", 1)]
    [InlineData("currency=USD", 0)]
    [InlineData("from=2026-03-01&to=2026-03-01", 1)]
    [InlineData("from=2026-03-02", 0)]
    [InlineData("dueTo=2026-03-30", 0)]
    [InlineData("dueFrom=2026-03-31&state=checked", 1)]
    public async Task Filters_narrow_the_list(string query, int found)
    {
        await company.ReceiveAsync(SomeReading.Sound());

        (await company.ListAsync(query)).Total.ShouldBe(found);
    }

    [Theory]
    [InlineData("state=paidd")]
    [InlineData("state=1")]
    [InlineData("sort=colour")]
    [InlineData("sort=--issueDate")]
    [InlineData("currency=E%00R")]
    [InlineData("cursor=nonsense!")]
    [InlineData("cursor=bm9uc2Vuc2U")]
    public async Task What_no_list_understands_is_refused(string query) =>
        (await company.Client().GetAsync($"invoices?{query}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Theory]
    [InlineData("{\"order\":\"dueDate\",\"key\":\"2026-01-01\",\"id\":\"0198c1f0-0000-7000-8000-000000000001\"}", 422)]
    [InlineData("{\"order\":\"issueDate\",\"key\":12,\"id\":\"0198c1f0-0000-7000-8000-000000000001\"}", 422)]
    [InlineData("{\"order\":\"issueDate\",\"key\":\"2026-01-01\",\"id\":\"x\"}", 422)]
    [InlineData("{\"order\":\"issueDate\"}", 200)]
    [InlineData("[]", 422)]
    [InlineData("null", 422)]
    public async Task A_cursor_made_by_hand_never_breaks_the_list(string cursor, int status) =>
        ((int)(await company.Client().GetAsync($"invoices?sort=issueDate&cursor={Base64Url(cursor)}")).StatusCode).ShouldBe(status);

    [Theory]
    [InlineData("supplierName", "\"a\\u0000b\"", 200)]
    [InlineData("supplierName", "\"\\ud800\"", 422)]
    [InlineData("supplierName", "null", 422)]
    [InlineData("-receivedAt", "\"2026-03-10T09:00:00+02:00\"", 200)]
    [InlineData("-receivedAt", "\"0001-01-01T00:00:00+00:00\"", 200)]
    [InlineData("grossTotal", "79228162514264337593543950335", 200)]
    public async Task Nor_does_a_key_made_by_hand(string sort, string key, int status)
    {
        var cursor = $"{{\"order\":\"{sort.TrimStart('-')}\",\"key\":{key},\"id\":\"0198c1f0-0000-7000-8000-000000000001\"}}";

        ((int)(await company.Client().GetAsync($"invoices?sort={sort}&cursor={Base64Url(cursor)}")).StatusCode).ShouldBe(status);
    }

    private async Task<List<Guid>> PagesAsync(string sort, int size)
    {
        var ids = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await company.ListAsync($"sort={sort}&limit={size}&cursor={cursor}");
            page.Items.Count.ShouldBeLessThanOrEqualTo(size);
            ids.AddRange(page.Items.Select(item => item.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return ids;
    }

    private async Task ShouldEqualFilteredAsync(string query)
    {
        var (plain, filtered) = (await company.ListAsync(query), await company.ListAsync($"{query}&search=invoice"));

        JsonSerializer.Serialize(filtered.Items).ShouldBe(JsonSerializer.Serialize(plain.Items));
        (filtered.NextCursor, filtered.Total).ShouldBe((plain.NextCursor, plain.Total));
        filtered.StateCounts.ShouldBe(plain.StateCounts, ignoreOrder: true);
    }

    private static string Base64Url(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
