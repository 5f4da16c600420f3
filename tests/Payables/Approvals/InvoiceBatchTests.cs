using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Testing;

namespace Quittance.Payables.Tests.Approvals;

public sealed class InvoiceBatchTests(DatabasePerClass<PayablesPostgres> database) : IClassFixture<DatabasePerClass<PayablesPostgres>>, IAsyncLifetime
{
    private PayablesHost host = null!;
    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        host = await PayablesHost.StartAsync(database.Database, works: true);
        company = await host.OpenCompanyAsync();
        await company.JoinAsync(Role.Owner);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_is_refused_stops_no_other()
    {
        var good = await company.ReceiveAsync(SomeReading.Sound("1"));
        var bad = await company.ReceiveAsync(SomeReading.Sound("2").Without(FieldNames.Currency));
        var alsoGood = await company.ReceiveAsync(SomeReading.Sound("3"));

        var items = await OutcomeAsync(new { action = "submit", items = Chosen(good.Id, bad.Id, Guid.Empty, alsoGood.Id) });

        items.Select(item => item.GetProperty("code").GetString()).ShouldBe([null, "AP-INV-001", "PLT-REQ-404", null]);
        items.Select(item => item.GetProperty("label").GetString()).ShouldBe(["Ágnes & Társa Kft. 1", "Ágnes & Társa Kft. 2", null, "Ágnes & Társa Kft. 3"]);
        (await company.ShowAsync(good.Id)).State.ShouldBe(InvoiceState.InApproval);
        (await company.ShowAsync(bad.Id)).State.ShouldBe(InvoiceState.Captured);
        (await company.ShowAsync(alsoGood.Id)).State.ShouldBe(InvoiceState.InApproval);
    }

    [Fact]
    public async Task A_filter_takes_all_that_match_it_and_nothing_else()
    {
        var first = await company.ReceiveAsync(SomeReading.Sound("1"));
        var second = await company.ReceiveAsync(SomeReading.Sound("2"));
        await company.ReceiveAsync(SomeReading.With((FieldNames.SupplierName, "Northwind"), (FieldNames.Currency, "EUR")));
        var captured = await company.ReceiveAsync(SomeReading.Sound("12").Without(FieldNames.Currency));

        var items = await OutcomeAsync(new
        {
            action = "hold",
            reason = "Wait",
            expected = 2,
            filter = new { state = "checked", search = "ágnes", to = "2026-03-01", currency = "eur", dueTo = "2026-03-31" },
        });

        items.Select(item => item.GetProperty("itemId").GetGuid()).ShouldBe([first.Id, second.Id], ignoreOrder: true);
        (await company.ShowAsync(second.Id)).State.ShouldBe(InvoiceState.OnHold);
        (await company.ShowAsync(captured.Id)).State.ShouldBe(InvoiceState.Captured);
    }

    [Fact]
    public async Task What_became_of_each_is_shown_by_outcome_and_sent_as_a_file()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());
        await OutcomeAsync(new { action = "submit", items = Chosen(invoice.Id, Guid.Empty) });
        var batch = (await TestCompany.ReadAsync<JsonElement>(await company.Client().GetAsync("batches?state=completed,error"))).GetProperty("items")[0].GetProperty("id").GetGuid();

        var refused = await TestCompany.ReadAsync<JsonElement>(await company.Client().GetAsync($"batches/{batch}/items?state=refused,failed"));
        var file = await company.Client().GetStringAsync($"batches/{batch}/result");

        refused.GetProperty("total").GetInt32().ShouldBe(1);
        refused.GetProperty("items")[0].GetProperty("code").GetString().ShouldBe("PLT-REQ-404");
        file.Split("\r\n")[1].ShouldStartWith($"1,Ágnes & Társa Kft. 2026/17,{invoice.Id},succeeded,,,,,1,");
        (await company.Client().GetAsync($"batches/{batch}/items?state=lost")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await company.Client().GetAsync($"batches/{batch}/result?format=pdf")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_list_that_changed_since_it_was_shown_is_refused()
    {
        await company.ReceiveAsync(SomeReading.Sound());

        var answer = await SendAsync(new { action = "submit", expected = 2, filter = new { state = "checked" } });

        await answer.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "PLT-BAT-003");
    }

    [Fact]
    public async Task An_approval_takes_only_the_version_that_was_seen()
    {
        var seen = await company.DoAsync((await company.ReceiveAsync(SomeReading.Sound("1"))).Id, "submit");
        var changed = await company.DoAsync((await company.ReceiveAsync(SomeReading.Sound("2"))).Id, "submit");
        await company.CorrectAsync(changed, FieldNames.OrderNumber, "PO-1");
        await company.DoAsync(changed.Id, "submit");

        var items = await OutcomeAsync(new { action = "approve", items = new[] { new { id = seen.Id, version = seen.Version }, new { id = changed.Id, version = changed.Version } } });

        items.Select(item => item.GetProperty("code").GetString()).ShouldBe([null, "AP-BLK-002"]);
        (await company.ShowAsync(changed.Id)).State.ShouldBe(InvoiceState.InApproval);
    }

    [Fact]
    public async Task Every_step_has_its_kind_and_says_who_took_it()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());
        foreach (var (action, state) in new[] { ("hold", InvoiceState.OnHold), ("release", InvoiceState.Checked), ("submit", InvoiceState.InApproval), ("reject", InvoiceState.Rejected) })
        {
            await OutcomeAsync(new { action, reason = "Because", items = Chosen(invoice.Id) });
            (await company.ShowAsync(invoice.Id)).State.ShouldBe(state, action);
        }
        (await company.TimelineAsync(invoice.Id)).Items[^1].ShouldSatisfyAllConditions(
            last => last.Kind.ShouldBe("invoice.rejected"),
            last => last.Actor.Id.ShouldBe(company.Person));
    }

    [Theory]
    [InlineData("approve", Role.Clerk)]
    [InlineData("submit", Role.Approver)]
    public async Task The_role_must_allow_the_step(string action, Role role) =>
        await (await SendAsync(new { action, items = Chosen(Guid.Empty) }, role)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "AP-INV-003");

    [Fact]
    public async Task A_selection_and_a_filter_together_are_refused_and_so_is_neither()
    {
        await (await SendAsync(new { action = "submit" })).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "AP-BLK-001");
        await (await SendAsync(new { action = "submit", items = Chosen(Guid.Empty), filter = new { } })).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "AP-BLK-001");
    }

    [Theory]
    [InlineData("reject")]
    [InlineData("hold")]
    public async Task A_reason_that_is_missing_is_said_before_anything_starts(string action)
    {
        var answer = await SendAsync(new { action, items = Chosen(Guid.Empty) });

        (await answer.FieldsAsync()).ShouldBe(["reason"]);
    }

    [Fact]
    public async Task A_step_that_no_batch_takes_is_a_bad_request() =>
        (await SendAsync(new { action = "pay", items = Chosen(Guid.Empty) })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static object[] Chosen(params Guid[] ids) => [.. ids.Select(id => new { id })];

    private Task<HttpResponseMessage> SendAsync(object body, Role role = Role.Owner) =>
        company.Client(role).PostAsJsonAsync("invoices/batches", body);

    /// <summary>The items of the batch, once all have their outcome.</summary>
    private async Task<List<JsonElement>> OutcomeAsync(object body)
    {
        var batch = await TestCompany.ReadAsync<BatchView>(await SendAsync(body));
        await Eventually.TrueAsync(async () =>
            (await TestCompany.ReadAsync<BatchView>(await company.Client().GetAsync($"batches/{batch.Id}"))).State == BatchState.Completed);
        var page = await TestCompany.ReadAsync<JsonElement>(await company.Client().GetAsync($"batches/{batch.Id}/items"));
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
