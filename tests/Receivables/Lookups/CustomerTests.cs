using System.Text.Json.Nodes;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Receivables.Tests.Lookups;

public sealed class CustomerTests(RunningReceivables running) : IClassFixture<RunningReceivables>
{
    private readonly ReceivablesHost host = running.Host;

    [Fact]
    public async Task Whoever_was_written_for_is_found_by_name_and_by_id()
    {
        var company = await host.OpenCompanyAsync();
        await WriteAsync(company, "Ferretería El Roble", "3101555555");
        await WriteAsync(company, "Panadería La Espiga", "3101666666");

        (await NamesAsync(company, "roble")).ShouldBe(["Ferretería El Roble"]);
        (await NamesAsync(company, "3-101-666")).ShouldBe(["Panadería La Espiga"]);
        (await NamesAsync(company, "")).Count.ShouldBe(2);
        (await NamesAsync(company, "%")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_customer_stands_once_as_written_last()
    {
        var company = await host.OpenCompanyAsync();
        var draft = await WriteAsync(company, "El Roble", "3101555555");
        await WriteAsync(company, "El Roble S.A.", "3101555555");

        (await NamesAsync(company, "3101555555")).ShouldBe(["El Roble S.A."]);

        await company.SendAsync(HttpMethod.Put, $"issued-documents/{draft}", BodyOf("El Roble y Cía.", "3101555555"), "\"1\"");
        (await NamesAsync(company, "")).ShouldBe(["El Roble y Cía."]);
    }

    [Fact]
    public async Task A_half_typed_id_is_nobody()
    {
        var company = await host.OpenCompanyAsync();
        await WriteAsync(company, "El Roble", "3101");

        (await NamesAsync(company, "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_sees_the_customers_of_another_company()
    {
        await WriteAsync(await host.OpenCompanyAsync(), "El Roble", "3101555555");

        (await NamesAsync(await host.OpenCompanyAsync(), "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_drafts_at_once_for_one_customer_are_all_kept()
    {
        var company = await host.OpenCompanyAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => WriteAsync(company, "El Roble", "3101555555")));

        (await NamesAsync(company, "")).ShouldBe(["El Roble"]);
        ((int)(await company.SendAsync(HttpMethod.Get, "issued-documents"))["total"]!).ShouldBe(12);
    }

    [Fact]
    public async Task Whoever_only_reads_is_not_asked_for_whom_to_write()
    {
        var company = await host.OpenCompanyAsync();

        using var answer = await company.TryAsync(HttpMethod.Get, "lookups/customers", role: Role.Auditor);

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    private static async Task<Guid> WriteAsync(TestCompany company, string name, string id) =>
        (Guid)(await company.SendAsync(HttpMethod.Post, "issued-documents", BodyOf(name, id)))["item"]!["id"]!;

    private static JsonNode BodyOf(string name, string id)
    {
        var draft = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Some.Draft()))!;
        draft["content"]!["receptor"]!["nombre"] = name;
        draft["content"]!["receptor"]!["identificacion"]!["numero"] = id;
        return draft;
    }

    private static async Task<List<string>> NamesAsync(TestCompany company, string search)
    {
        var found = await company.SendAsync(HttpMethod.Get, $"lookups/customers?search={Uri.EscapeDataString(search)}");
        return [.. found.AsArray().Select(one => (string)one!["party"]!["nombre"]!)];
    }
}
