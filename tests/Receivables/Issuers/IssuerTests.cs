using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quittance.Receivables.Tests.Issuers;

public sealed class IssuerTests(RunningReceivables running) : IClassFixture<RunningReceivables>
{
    private readonly ReceivablesHost host = running.Host;

    [Fact]
    public async Task Nothing_can_be_drafted_before_somebody_says_who_issues()
    {
        var company = await host.OpenCompanyAsync(mayIssue: false);

        (await company.RefusedAsync(HttpMethod.Post, "issued-documents", Some.Draft())).ShouldBe("AR-ISS-001");
    }

    [Theory]
    [InlineData("310112345")]
    [InlineData("3-101-123456")]
    public async Task An_id_that_the_authority_cannot_know_is_refused(string id)
    {
        var company = await host.OpenCompanyAsync(mayIssue: false);

        using var answer = await company.TryAsync(HttpMethod.Put, "issuer", new { profile = Some.Issuer(id), connectionId = (Guid?)null }, "\"0\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("profile.identificacion");
    }

    [Fact]
    public async Task A_change_made_on_an_old_page_is_refused()
    {
        var company = await host.OpenCompanyAsync();

        (await company.RefusedAsync(HttpMethod.Put, "issuer", new { profile = Some.Issuer(), connectionId = (Guid?)null }, "\"0\"")).ShouldBe("PLT-REQ-005");
    }

    [Fact]
    public async Task A_connection_with_something_else_is_refused()
    {
        var company = await host.OpenCompanyAsync();

        (await company.RefusedAsync(HttpMethod.Put, "issuer", new { profile = Some.Issuer(), connectionId = ReceivablesHost.OtherKind }, "\"1\"")).ShouldBe("AR-AUT-007");
    }

    [Fact]
    public async Task What_no_document_can_hold_is_refused_of_the_issuer_too()
    {
        var company = await host.OpenCompanyAsync();
        var profile = JsonNode.Parse(JsonSerializer.Serialize(Some.Issuer()))!;
        profile["correoElectronico"] = new JsonArray([null]);

        using var answer = await company.TryAsync(HttpMethod.Put, "issuer", new { profile }, "\"1\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("profile.correoElectronico[0]");
    }

    [Fact]
    public async Task A_company_that_issues_under_another_id_needs_another_key()
    {
        var company = await host.OpenCompanyAsync();
        var draft = await company.DraftAsync();
        await company.SendAsync(HttpMethod.Put, "issuer", new { profile = Some.Issuer("3101654321"), connectionId = Guid.CreateVersion7() }, "\"1\"");

        (await company.RefusedAsync(HttpMethod.Post, $"issued-documents/{draft}/sign")).ShouldBe("AR-KEY-003");
    }

    [Fact]
    public async Task Of_keys_uploaded_at_once_one_is_current_and_none_fails()
    {
        var company = await host.OpenCompanyAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => company.SendAsync(HttpMethod.Post, "signing-keys", new { file = Convert.ToBase64String(TestKeys.Company), pin = TestKeys.Pin })));

        (await company.SendAsync(HttpMethod.Get, "signing-keys")).AsArray().Count(key => (bool)key!["isCurrent"]!).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_shows_its_certificate_and_never_its_file_or_pin()
    {
        var company = await host.OpenCompanyAsync();

        var text = (await company.SendAsync(HttpMethod.Get, "signing-keys")).ToJsonString();

        text.ShouldContain("\"holderId\":\"3101123456\"");
        text.ShouldContain("\"daysLeft\":900");
        text.ShouldContain("\"issuer\":\"PRUEBA\""); // as people know it: no distinguished name
        text.ShouldNotContain(TestKeys.Pin);
        text.ShouldNotContain(Convert.ToBase64String(TestKeys.Company)[..40]);
    }

    [Theory]
    [InlineData("CPJ-3-101-654321", 900, TestKeys.Pin, "AR-KEY-003")]
    [InlineData("CPJ-3-101-123456", -1, TestKeys.Pin, "AR-KEY-002")]
    [InlineData("CPJ-3-101-123456", 900, "wrong", "XAD-KEY-001")]
    public async Task A_key_that_could_not_sign_for_the_company_is_refused(string holder, int days, string pin, string code)
    {
        var company = await host.OpenCompanyAsync();

        (await company.RefusedAsync(HttpMethod.Post, "signing-keys", new { file = Convert.ToBase64String(TestKeys.Make(holder, days)), pin })).ShouldBe(code);
    }

    [Fact]
    public async Task A_key_with_less_than_thirty_days_left_says_so_and_the_newest_signs()
    {
        var company = await host.OpenCompanyAsync();
        await company.SendAsync(HttpMethod.Post, "signing-keys", new { file = Convert.ToBase64String(TestKeys.Make("CPJ-3-101-123456", 29)), pin = TestKeys.Pin });

        var keys = (await company.SendAsync(HttpMethod.Get, "signing-keys")).AsArray();

        keys.Select(key => ((bool)key!["isCurrent"]!, (bool)key["expiresSoon"]!)).ShouldBe([(true, true), (false, false)], ignoreOrder: true);
    }
}
