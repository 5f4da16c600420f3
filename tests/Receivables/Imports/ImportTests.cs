using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Batches;
using Quittance.Receivables.Imports;

namespace Quittance.Receivables.Tests.Imports;

public sealed class ImportTests(RunningReceivables running) : IClassFixture<RunningReceivables>
{
    private const string Header = "reference;customerName;customerIdType;customerId;cabys;description;quantity;unit;unitPrice;vatRate;payment\n";

    private readonly ReceivablesHost host = running.Host;

    [Fact]
    public async Task Rows_of_one_reference_are_one_document_and_its_draft()
    {
        var company = await host.OpenCompanyAsync();

        var import = await ReadAsync(company, Header + "A-1;Cliente S.A.;2;3102654321;8314100000000;Programas;2;Sp;10000,50;8;4\nA-1;;;;8314100000000;Horas;1;Sp;99,9;8;\nB-2;Otro S.A.;02;3101555555;8314100000000;Horas;1;Sp;1;08;04\n");
        ((int)import["ready"]!, (int)import["unreadable"]!, (string)import["documents"]![0]!["total"]!).ShouldBe((2, 0, "22714.017"));

        (await ConfirmAsync(company, import)).ShouldBe(["done", "done"]);
        var drafts = (await company.SendAsync(HttpMethod.Get, "issued-documents?state=draft"))["items"]!.AsArray();
        drafts.Select(draft => (string)draft!["customerName"]!).Order(StringComparer.Ordinal).ShouldBe(["Cliente S.A.", "Otro S.A."]);
    }

    [Fact]
    public async Task The_same_file_brought_again_makes_nothing_twice()
    {
        var company = await host.OpenCompanyAsync();
        var file = Header + "A-1;Cliente S.A.;02;3102654321;8314100000000;Horas;1;Sp;100;08;04\n";
        var (first, second) = (await ReadAsync(company, file), await ReadAsync(company, file));
        (await ConfirmAsync(company, first)).ShouldBe(["done"]);

        (await ConfirmAsync(company, second)).ShouldBe(["AR-IMP-003"], "it was read before the other was confirmed");
        ((int)(await ReadAsync(company, file))["known"]!).ShouldBe(1);
        (await company.RefusedAsync(HttpMethod.Post, $"draft-imports/{first["id"]}/confirm")).ShouldBe("AR-IMP-001");
        ((int)(await company.SendAsync(HttpMethod.Get, "issued-documents"))["total"]!).ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_that_is_discarded_can_be_imported_again()
    {
        var company = await host.OpenCompanyAsync();
        var file = Header + "A-1;Cliente S.A.;02;3102654321;8314100000000;Horas;1;Sp;100;08;04\n";
        await ConfirmAsync(company, await ReadAsync(company, file));
        var draft = (await company.SendAsync(HttpMethod.Get, "issued-documents"))["items"]![0]!;

        await company.SendAsync(HttpMethod.Delete, $"issued-documents/{draft["id"]}", ifMatch: "\"1\"");

        (await ConfirmAsync(company, await ReadAsync(company, file))).ShouldBe(["done"]);
    }

    [Theory]
    [InlineData("A-1;X S.A.;02;3102654321;8314100000000;Horas;uno;Sp;100;08;04", 2, "quantity", "IMP-004")]
    [InlineData("A-1;X S.A.;02;3102654321;8314100000000;Horas;1;Sp;1.234;08;04", 2, "unitPrice", "IMP-005")]
    [InlineData("A-1;X S.A.;02;3102654321;8314100000000;Horas;-1;Sp;100;08;04", 2, "quantity", "IMP-004")]
    [InlineData("A-1;X S.A.;02;3102654321;8314100000000;;1;Sp;100;08;04", 2, "description", "IMP-003")]
    [InlineData(";X S.A.;02;3102654321;8314100000000;Horas;1;Sp;100;08;04", 2, "reference", "IMP-003")]
    [InlineData("A-1;X S.A.;02;3102654321;831;Horas;1;Sp;100;08;04", 2, "cabys", "CR-STR-022")]
    [InlineData("A-1;X S.A.;02;3102654321;8314100000000;Horas;1;Sp;100;08;04\nA-1;Y S.A.;;;8314100000000;Horas;1;Sp;1;08;", 3, "customerName", "IMP-009")]
    public async Task What_is_wrong_is_told_by_row_and_column(string rows, int row, string column, string code)
    {
        var company = await host.OpenCompanyAsync();

        var import = await ReadAsync(company, Header + rows + "\n");

        var finding = import["findings"]!.AsArray().First(one => (string)one!["code"]! == code)!;
        var isOfAuthority = code.StartsWith("CR-", StringComparison.Ordinal);
        ((int)finding["row"]!, (string)finding["column"]!, (bool)finding["blocks"]!).ShouldBe((row, column, !isOfAuthority));
        ((int)import["ready"]!).ShouldBe(isOfAuthority ? 1 : 0, "what the authority would say keeps nobody from making a draft");
    }

    [Fact]
    public async Task The_same_thing_in_the_same_place_is_said_once()
    {
        var company = await host.OpenCompanyAsync();

        var import = await ReadAsync(company, "reference,description,quantity,unitPrice,price,price\nA-1,Coffee,1,1,1,1\n");

        import["findings"]!.AsArray().Where(one => (string)one!["code"]! == "IMP-002").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_without_the_columns_it_needs_says_which()
    {
        var company = await host.OpenCompanyAsync();

        var import = await ReadAsync(company, "reference,description,price\nA-1,Coffee,1\n");

        import["findings"]!.AsArray().Select(one => ((string)one!["code"]!, (string?)one["column"])).ShouldBe([("IMP-001", "quantity"), ("IMP-001", "unitPrice"), ("IMP-002", "price")], ignoreOrder: true);
        ((int)import["ready"]!).ShouldBe(0);
        (await company.RefusedAsync(HttpMethod.Post, $"draft-imports/{import["id"]}/confirm")).ShouldBe("PLT-BAT-002");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_template_is_a_file_that_can_be_imported(string format)
    {
        var company = await host.OpenCompanyAsync();
        var template = await company.Client().GetByteArrayAsync($"draft-imports/template?format={format}");

        var import = await ReadAsync(company, template);

        (import["findings"]!.AsArray().Count, (int)import["ready"]!, (int)import["documents"]![0]!["lines"]!).ShouldBe((0, 1, 2));
    }

    [Fact]
    public async Task Nobody_confirms_the_file_of_another_company()
    {
        var import = await ReadAsync(await host.OpenCompanyAsync(), Header + "A-1;X S.A.;02;3102654321;8314100000000;Horas;1;Sp;1;08;04\n");

        (await (await host.OpenCompanyAsync()).RefusedAsync(HttpMethod.Post, $"draft-imports/{import["id"]}/confirm")).ShouldBe("PLT-REQ-404");
    }

    [Fact]
    public async Task What_was_read_is_removed_after_a_month()
    {
        var company = await host.OpenCompanyAsync();
        var import = await ReadAsync(company, Header + "A-1;X S.A.;02;3102654321;8314100000000;Horas;1;Sp;1;08;04\n");
        (await company.RunJobAsync("imports.clean")).ShouldBe(0);

        host.Time.Now += TimeSpan.FromDays(31);

        (await company.RunJobAsync("imports.clean")).ShouldBe(1);
        host.Time.Now -= TimeSpan.FromDays(31);
        (await company.RefusedAsync(HttpMethod.Post, $"draft-imports/{import["id"]}/confirm")).ShouldBe("PLT-REQ-404");
    }

    private static Task<JsonNode> ReadAsync(TestCompany company, string csv) => ReadAsync(company, Encoding.UTF8.GetBytes(csv));

    private static Task<JsonNode> ReadAsync(TestCompany company, byte[] file) =>
        company.SendAsync(HttpMethod.Post, "draft-imports", new { file = Convert.ToBase64String(file), fileName = "drafts.csv" });

    /// <summary>Confirms, and does what the batch would, item by item; gives what became of each.</summary>
    private async Task<List<string>> ConfirmAsync(TestCompany company, JsonNode import)
    {
        var batch = await company.SendAsync(HttpMethod.Post, $"draft-imports/{import["id"]}/confirm");
        var items = (await company.SendAsync(HttpMethod.Get, $"batches/{batch["id"]}/items"))["items"]!.AsArray();
        var outcomes = new List<string>();
        foreach (var id in items.Select(item => (Guid)item!["itemId"]!))
            outcomes.Add(await DoAsync(company, id));
        return outcomes;
    }

    private static async Task<string> DoAsync(TestCompany company, Guid id)
    {
        try
        {
            return await company.InWorkAsync(async services =>
            {
                await services.GetServices<IBatchKind>().OfType<ImportDraftKind>().Single().HandleAsync(new BatchItem(id, null, "{}"), CancellationToken.None);
                return "done";
            });
        }
        catch (Kernel.Errors.RefusalException refused)
        {
            return refused.Error.Code;
        }
    }
}
