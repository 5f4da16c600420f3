using System.Text.Json.Nodes;

namespace Quittance.Receivables.Tests.Numbering;

public sealed class NumberTests(RunningReceivables running) : IClassFixture<RunningReceivables>
{
    private readonly ReceivablesHost host = running.Host;

    [Fact]
    public async Task Forty_at_once_get_forty_numbers_without_gap_or_repeat()
    {
        var company = await host.OpenCompanyAsync();
        var drafts = new List<Guid>();
        for (var number = 0; number < 40; number++)
            drafts.Add(await company.DraftAsync());

        var signed = await Task.WhenAll(drafts.Select(draft => company.SendAsync(HttpMethod.Post, $"issued-documents/{draft}/sign")));

        signed.Select(NumberOf).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 40).Select(number => $"0010000101{number:D10}"));
        signed.Select(one => (string)one["item"]!["key"]!).Distinct(StringComparer.Ordinal).Count().ShouldBe(40);
    }

    [Fact]
    public async Task A_document_that_cannot_be_signed_takes_no_number()
    {
        var company = await host.OpenCompanyAsync();
        var (good, bad) = (await company.DraftAsync(), await company.DraftAsync());
        host.Time.Now = ReceivablesHost.Now.AddDays(901); // the key is not valid any more
        (await company.RefusedAsync(HttpMethod.Post, $"issued-documents/{bad}/sign")).ShouldBe("AR-KEY-002");
        host.Time.Now = ReceivablesHost.Now;

        NumberOf(await company.SendAsync(HttpMethod.Post, $"issued-documents/{good}/sign")).ShouldEndWith("0000000001");
    }

    [Fact]
    public async Task Each_terminal_and_kind_counts_for_itself_and_goes_on_where_other_software_stopped()
    {
        var company = await host.OpenCompanyAsync();
        await company.SendAsync(HttpMethod.Put, "number-series", new { establishment = 2, terminal = 1, kind = "factura", lastNumber = 41 });
        var other = (Guid)(await company.SendAsync(HttpMethod.Post, "issued-documents", Some.Draft(establishment: 2)))["item"]!["id"]!;
        var note = await company.DraftAsync("tiquete");

        NumberOf(await company.SendAsync(HttpMethod.Post, $"issued-documents/{other}/sign")).ShouldBe("00200001010000000042");
        NumberOf(await company.SendAsync(HttpMethod.Post, $"issued-documents/{note}/sign")).ShouldBe("00100001040000000001");
        (await company.RefusedAsync(HttpMethod.Put, "number-series", new { establishment = 2, terminal = 1, kind = "factura", lastNumber = 41 })).ShouldBe("AR-NUM-002");
    }

    private static string NumberOf(JsonNode document) => (string)document["item"]!["number"]!;
}
