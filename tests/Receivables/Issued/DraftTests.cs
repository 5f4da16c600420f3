using System.Net;
using System.Text.Json.Nodes;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Receivables.Tests.Issued;

public sealed class DraftTests(RunningReceivables running) : IClassFixture<RunningReceivables>
{
    private readonly ReceivablesHost host = running.Host;

    [Fact]
    public async Task A_draft_shows_every_amount_that_follows_from_what_was_written()
    {
        var company = await host.OpenCompanyAsync();

        var document = await company.SendAsync(HttpMethod.Post, "issued-documents", Some.Draft());

        AmountOf(document["item"]!["total"]!).ShouldBe(22600m);
        AmountOf(document["summary"]!["totalServGravados"]!).ShouldBe(20000m);
        AmountOf(document["lines"]![0]!["impuestoNeto"]!).ShouldBe(2600m);
        document["item"]!["number"].ShouldBeNull();
    }

    [Fact]
    public async Task A_preview_reckons_and_keeps_nothing()
    {
        var company = await host.OpenCompanyAsync();

        var preview = await company.SendAsync(HttpMethod.Post, "issued-documents/preview", Some.Draft(price: "1.5"));

        AmountOf(preview["summary"]!["totalComprobante"]!).ShouldBe(3.39m);
        ((int)(await company.SendAsync(HttpMethod.Get, "issued-documents"))["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_is_changed_by_whoever_saw_its_last_version()
    {
        var company = await host.OpenCompanyAsync();
        var draft = await company.DraftAsync();
        var changed = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Some.Draft(price: "500")))!;

        await company.SendAsync(HttpMethod.Put, $"issued-documents/{draft}", changed, "\"1\"");

        (await company.RefusedAsync(HttpMethod.Put, $"issued-documents/{draft}", changed, "\"1\"")).ShouldBe("PLT-REQ-005");
        AmountOf((await company.ShowAsync(draft))["total"]!).ShouldBe(1130m);
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away_and_a_signed_document_cannot()
    {
        var company = await host.OpenCompanyAsync();
        var (draft, signed) = (await company.DraftAsync(), await company.DraftAsync());
        await company.SendAsync(HttpMethod.Post, $"issued-documents/{signed}/sign");

        await company.SendAsync(HttpMethod.Delete, $"issued-documents/{draft}", ifMatch: "\"1\"");

        (await company.RefusedAsync(HttpMethod.Get, $"issued-documents/{draft}")).ShouldBe("PLT-REQ-404");
        (await company.RefusedAsync(HttpMethod.Delete, $"issued-documents/{signed}", ifMatch: "\"2\"")).ShouldBe("AR-DOC-001");
    }

    [Fact]
    public async Task What_is_signed_reads_back_and_verifies()
    {
        var company = await host.OpenCompanyAsync();
        var draft = await company.DraftAsync();
        var item = (await company.SendAsync(HttpMethod.Post, $"issued-documents/{draft}/sign"))["item"]!;

        var xml = await company.Client().GetByteArrayAsync($"issued-documents/{draft}/xml");

        XadesVerifier.Verify(xml, ReceivablesHost.Now).Checks.Where(check => !check.Ok).ShouldBeEmpty();
        var read = ComprobanteReader.Read(new MemoryStream(xml)).Comprobante.ShouldNotBeNull();
        (read.Clave.Value, read.NumeroConsecutivo.Value).ShouldBe(((string)item["key"]!, (string)item["number"]!));
        read.Clave.Fecha.ShouldBe(new DateOnly(2026, 11, 20));
        read.ResumenFactura.TotalComprobante.ShouldBe(22600m);
    }

    [Theory]
    [InlineData("credit", "notaCredito", "01", "01")]
    [InlineData("debit", "notaDebito", "01", "02")]
    [InlineData("replace", "factura", "10", "16")]
    public async Task A_document_made_from_another_names_it(string relation, string kind, string type, string code)
    {
        var company = await host.OpenCompanyAsync();
        var origin = await company.DraftAsync();
        var key = (string)(await company.SendAsync(HttpMethod.Post, $"issued-documents/{origin}/sign"))["item"]!["key"]!;

        var made = await company.SendAsync(HttpMethod.Post, $"issued-documents/{origin}/drafts", new { relation });

        var reference = made["content"]!["informacionReferencia"]![0]!;
        ((string)made["item"]!["kind"]!, (string)reference["tipoDocIR"]!, (string)reference["codigo"]!, (string)reference["numero"]!).ShouldBe((kind, type, code, key));
        ((Guid)made["originId"]!).ShouldBe(origin);
    }

    [Theory]
    [InlineData(Role.Auditor, "issued-documents", HttpStatusCode.Forbidden)]
    [InlineData(Role.Clerk, "issued-documents", HttpStatusCode.OK)]
    [InlineData(Role.Clerk, "issued-documents/batches", HttpStatusCode.Forbidden)]
    [InlineData(Role.Clerk, "signing-keys", HttpStatusCode.Forbidden)]
    public async Task Roles_may_do_what_the_table_says(Role role, string path, HttpStatusCode status)
    {
        var company = await host.OpenCompanyAsync();

        using var answer = await company.TryAsync(HttpMethod.Post, path, Some.Draft(), role: role);

        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("""{"detalleServicio":[null]}""", "content.detalleServicio[0]")]
    [InlineData("""{"otrosCargos":[null]}""", "content.otrosCargos[0]")]
    [InlineData("""{"medioPago":[null]}""", "content.medioPago[0]")]
    [InlineData("""{"detalleServicio":[{"numeroLinea":1,"detalle":"x","impuesto":[null]}]}""", "content.detalleServicio[0].impuesto[0]")]
    [InlineData("""{"condicionVentaOtros":"a\u0000b"}""", "content.condicionVentaOtros")]
    [InlineData("""{"receptor":{"nombre":"a\u0001b"}}""", "content.receptor.nombre")]
    public async Task What_no_document_can_hold_is_refused_by_its_place(string content, string path)
    {
        var company = await host.OpenCompanyAsync();
        var body = new { kind = "factura", content = JsonNode.Parse(content) };

        foreach (var route in new[] { "issued-documents", "issued-documents/preview" })
        {
            using var answer = await company.TryAsync(HttpMethod.Post, route, body);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{path}\"");
        }
    }

    [Theory]
    [InlineData("precioUnitario", "PrecioUnitario")]
    [InlineData("cantidad", "Cantidad")]
    public async Task A_line_without_price_or_quantity_is_not_taken_for_one_of_nothing(string member, string element)
    {
        var company = await host.OpenCompanyAsync();
        var draft = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Some.Draft()))!;
        draft["content"]!["detalleServicio"]![0]!.AsObject().Remove(member);

        var made = await company.SendAsync(HttpMethod.Post, "issued-documents", draft);

        made["findings"]!.AsArray().ShouldContain(finding => ((string)finding!["path"]!).EndsWith(element, StringComparison.Ordinal) || ((string)finding["message"]!).StartsWith(element, StringComparison.Ordinal));
        (await company.RefusedAsync(HttpMethod.Post, $"issued-documents/{made["item"]!["id"]}/sign")).ShouldBe("AR-DOC-002");
    }

    [Theory]
    [InlineData("issued-documents?to=9999-12-31")]
    [InlineData("issued-documents?from=0001-01-01")]
    [InlineData("authority-answers?to=9999-12-31")]
    [InlineData("authority-answers/statistics?to=0001-01-01")]
    [InlineData("authority-answers/statistics?from=0001-01-01")]
    public async Task A_day_of_no_era_is_refused(string query)
    {
        var company = await host.OpenCompanyAsync();

        (await company.RefusedAsync(HttpMethod.Get, query)).ShouldBe("PLT-REQ-002");
    }

    [Fact]
    public async Task A_contingency_is_signed_when_it_names_the_provisional_document_and_its_key_says_so()
    {
        var company = await host.OpenCompanyAsync();
        var draft = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Some.Draft()))!;
        draft["situation"] = "contingencia";

        var bare = await company.SendAsync(HttpMethod.Post, "issued-documents", draft);
        ((string)bare["findings"]!.AsArray().ShouldHaveSingleItem()!["code"]!).ShouldBe("CR-COD-021");
        (await company.RefusedAsync(HttpMethod.Post, $"issued-documents/{bare["item"]!["id"]}/sign")).ShouldBe("AR-DOC-002");

        draft["content"]!["informacionReferencia"] = JsonNode.Parse("""
            [{ "tipoDocIR": "08", "codigo": "05", "numero": "PROV-17", "fechaEmisionIR": "2026-11-20T09:00:00-06:00", "razon": "Sustituye el comprobante provisional" }]
            """);
        var named = await company.SendAsync(HttpMethod.Post, "issued-documents", draft);
        named["findings"]!.AsArray().ShouldBeEmpty();
        var signed = await company.SendAsync(HttpMethod.Post, $"issued-documents/{named["item"]!["id"]}/sign");
        ((string)signed["item"]!["key"]!)[41].ShouldBe('2');
    }

    [Fact]
    public async Task A_document_made_without_internet_keeps_its_date_and_key_until_the_authority_can_be_reached()
    {
        var company = await host.OpenCompanyAsync();
        var draft = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Some.Draft()))!;
        draft["situation"] = "sinInternet";
        var id = (Guid)(await company.SendAsync(HttpMethod.Post, "issued-documents", draft))["item"]!["id"]!;
        var signed = (await company.SendAsync(HttpMethod.Post, $"issued-documents/{id}/sign"))["item"]!;

        await company.SendAsync(HttpMethod.Post, $"issued-documents/{id}/submit");
        await company.FollowAsync();

        var sent = host.Authority.Sent.Single(one => one.Key == (string)signed["key"]!);
        sent.Key[41].ShouldBe('3');
        ComprobanteReader.Read(new MemoryStream(sent.Xml)).Comprobante!.FechaEmision.ToUniversalTime().ShouldBe((DateTimeOffset)signed["issuedAt"]!);
    }

    [Fact]
    public async Task The_list_pages_and_filters()
    {
        var company = await host.OpenCompanyAsync();
        for (var number = 0; number < 3; number++)
            await company.DraftAsync();
        await company.SubmitAsync();

        var first = await company.SendAsync(HttpMethod.Get, "issued-documents?limit=3");
        var second = await company.SendAsync(HttpMethod.Get, $"issued-documents?limit=3&cursor={first["nextCursor"]}");

        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (Guid)item!["id"]!).Distinct().Count().ShouldBe(4);
        ((int)(await company.SendAsync(HttpMethod.Get, "issued-documents?state=draft&search=cliente"))["total"]!).ShouldBe(3);
        ((int)(await company.SendAsync(HttpMethod.Get, "issued-documents?search=%25"))["total"]!).ShouldBe(0);
        (await company.RefusedAsync(HttpMethod.Get, "issued-documents?state=paid")).ShouldBe("PLT-REQ-002");
    }

    private static decimal AmountOf(JsonNode amount) => decimal.Parse((string)amount!, System.Globalization.CultureInfo.InvariantCulture);
}
