using System.Net;
using System.Net.Http.Json;
using Quittance.Capture.Contracts;
using Quittance.Payables.Approvals;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Payables.Tests.Approvals;

public sealed class BulkTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
{
    private readonly PayablesHost host = running.Host;
    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        host.Time.Now = PayablesHost.Now;
        company = await host.OpenCompanyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_refused_stops_no_other()
    {
        var good = await company.ReceiveAsync(SomeReading.Sound("1"));
        var bad = await company.ReceiveAsync(SomeReading.Sound("2").Without(FieldNames.Currency));
        var alsoGood = await company.ReceiveAsync(SomeReading.Sound("3"));

        var outcome = await BulkAsync(new { action = "submit", ids = new[] { good.Id, bad.Id, Guid.Empty, alsoGood.Id } });

        outcome.Items.Select(item => item.Code).ShouldBe([null, "AP-INV-001", "PLT-REQ-404", null]);
        (await company.ShowAsync(good.Id)).State.ShouldBe(InvoiceState.InApproval);
        (await company.ShowAsync(bad.Id)).State.ShouldBe(InvoiceState.Captured);
        (await company.ShowAsync(alsoGood.Id)).State.ShouldBe(InvoiceState.InApproval);
    }

    [Fact]
    public async Task A_refused_item_leaves_no_event()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());
        await BulkAsync(new { action = "submit", ids = new[] { invoice.Id } });
        host.Time.Now = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

        var outcome = await BulkAsync(new { action = "approve", ids = new[] { invoice.Id } });

        outcome.Items.Single().Code.ShouldBe("AP-INV-002");
        (await company.TimelineAsync(invoice.Id)).Items[^1].Kind.ShouldBe("invoice.submitted");
    }

    [Fact]
    public async Task The_same_id_twice_is_one_item()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());

        var outcome = await BulkAsync(new { action = "hold", ids = new[] { invoice.Id, invoice.Id }, reason = "Wait" });

        outcome.Items.ShouldHaveSingleItem().Outcome.ShouldBe(BulkOutcomeKind.Done);
    }

    [Fact]
    public async Task More_than_five_hundred_are_refused_as_a_whole()
    {
        var ids = Enumerable.Range(0, 501).Select(_ => Guid.CreateVersion7()).ToArray();

        await (await SendAsync(new { action = "submit", ids })).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "AP-BLK-001");
    }

    [Theory]
    [InlineData("approve", Role.Clerk)]
    [InlineData("submit", Role.Approver)]
    public async Task The_role_must_allow_the_step(string action, Role role) =>
        await (await SendAsync(new { action, ids = new[] { Guid.Empty } }, role)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "AP-INV-003");

    [Fact]
    public async Task A_step_that_no_bulk_takes_is_a_bad_request() =>
        (await SendAsync(new { action = "pay", ids = new[] { Guid.Empty } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private Task<HttpResponseMessage> SendAsync(object body, Role role = Role.Owner) =>
        company.Client(role).PostAsJsonAsync("invoices/bulk", body);

    private async Task<BulkOutcome> BulkAsync(object body) => await TestCompany.ReadAsync<BulkOutcome>(await SendAsync(body));
}
