using System.Net;
using System.Text.Json;

namespace Quittance.Payables.Tests.Exports;

public sealed class ExportInvoicesTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
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
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("json", "application/json")]
    public async Task Each_format_comes_as_a_file(string format, string mediaType)
    {
        var answer = await company.Client().GetAsync($"invoices/export?format={format}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"invoices-2026-03-10.{format}");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Approved_invoices_are_exported_when_no_state_is_named()
    {
        var approved = await company.ReceiveAsync(SomeReading.Sound("1"));
        await company.ReceiveAsync(SomeReading.Sound("2"));
        await company.DoAsync(approved.Id, "submit");
        await company.DoAsync(approved.Id, "approve");

        var row = (await ExportAsync("")).ShouldHaveSingleItem();

        row.GetProperty("invoiceNumber").GetString().ShouldBe("1");
        row.GetProperty("grossTotal").GetString().ShouldBe("127.00");
        row.GetProperty("approvedBy").GetString().ShouldBe("Anna");
    }

    [Fact]
    public async Task The_filters_of_the_list_hold()
    {
        await company.ReceiveAsync(SomeReading.Sound("1"));
        await company.ReceiveAsync(SomeReading.Sound("2"));

        (await ExportAsync("&state=checked")).Count.ShouldBe(2);
        (await ExportAsync("&state=checked&from=2027-01-01")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("format=pdf")]
    [InlineData("format=csv&state=nonsense")]
    public async Task What_is_not_known_is_refused(string query) =>
        (await company.Client().GetAsync($"invoices/export?{query}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    private async Task<List<JsonElement>> ExportAsync(string filters)
    {
        var json = await company.Client().GetStringAsync($"invoices/export?format=json{filters}");
        return [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];
    }
}
