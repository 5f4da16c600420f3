using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Capture.Contracts;
using Quittance.Documents.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Payables.Tests.Approvals;

public sealed class ApprovalTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
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
    public async Task An_approved_invoice_is_sealed_in_the_archive_and_never_changes_again()
    {
        var invoice = await InApprovalAsync();

        var approved = await company.DoAsync(invoice.Id, "approve", new { note = "Fine by me" });

        approved.State.ShouldBe(InvoiceState.Approved);
        approved.AllowedActions.ShouldBe([AllowedAction.Hold]);
        (await DocumentAsync(approved)).SealedAt.ShouldBe(PayablesHost.Now);
        var correction = await company.CorrectAsync(invoice.Id, new { fields = new { supplierName = "Else" } }, $"\"{approved.Version}\"");
        await correction.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "AP-INV-001");
    }

    [Fact]
    public async Task The_log_tells_who_approved_and_why()
    {
        var invoice = await InApprovalAsync();
        await company.DoAsync(invoice.Id, "approve", new { note = "Fine by me" });

        var approval = (await company.TimelineAsync(invoice.Id)).Items.Single(item => item.Kind == "invoice.approved");

        approval.Actor.Name.ShouldBe("Anna");
        approval.Data.GetProperty("reason").GetString().ShouldBe("Fine by me");
        approval.Data.GetProperty("to").GetString().ShouldBe("approved");
    }

    [Fact]
    public async Task An_invoice_with_open_errors_cannot_be_submitted()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound().Without(FieldNames.GrossTotal));

        await (await company.StepAsync(invoice.Id, "submit")).ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "AP-INV-001");
    }

    [Fact]
    public async Task An_error_that_appeared_since_stops_the_approval()
    {
        var invoice = await InApprovalAsync();
        host.Time.Now = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

        var answer = await company.StepAsync(invoice.Id, "approve");

        await answer.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "AP-INV-002");
        (await company.ShowAsync(invoice.Id)).State.ShouldBe(InvoiceState.InApproval);
        (await DocumentAsync(invoice)).SealedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("approve", Role.Clerk)]
    [InlineData("reject", Role.Clerk)]
    [InlineData("submit", Role.Approver)]
    [InlineData("hold", Role.Auditor)]
    public async Task A_step_needs_its_permission(string step, Role role)
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());

        (await company.StepAsync(invoice.Id, step, new { reason = "x" }, role)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason()
    {
        var invoice = await InApprovalAsync();

        var answer = await company.StepAsync(invoice.Id, "reject", new { reason = "  " });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.FieldsAsync()).ShouldBe(["reason"]);
    }

    [Fact]
    public async Task A_rejected_invoice_can_be_brought_back_to_its_checks()
    {
        var invoice = await InApprovalAsync();
        await company.DoAsync(invoice.Id, "reject", new { reason = "Wrong company" });

        (await company.DoAsync(invoice.Id, "release")).State.ShouldBe(InvoiceState.Checked);
    }

    [Theory]
    [InlineData(true, InvoiceState.InApproval)]
    [InlineData(false, InvoiceState.Checked)]
    internal async Task A_release_leads_back_to_where_the_hold_was(bool submitted, InvoiceState back)
    {
        var invoice = submitted ? await InApprovalAsync() : await company.ReceiveAsync(SomeReading.Sound());
        var held = await company.DoAsync(invoice.Id, "hold", new { reason = "Ask the buyer" });

        held.AllowedActions.ShouldBe([AllowedAction.Release]);
        (await company.DoAsync(invoice.Id, "release")).State.ShouldBe(back);
    }

    [Fact]
    public async Task A_correction_takes_the_invoice_back_from_the_approver()
    {
        var invoice = await InApprovalAsync();

        (await company.CorrectAsync(invoice, FieldNames.OrderNumber, "PO-7")).State.ShouldBe(InvoiceState.Checked);
    }

    [Fact]
    public async Task An_approver_approves_what_was_on_the_page_or_nothing()
    {
        var seen = await InApprovalAsync();
        await company.CorrectAsync(seen, FieldNames.OrderNumber, "PO-8");
        await company.DoAsync(seen.Id, "submit");

        var stale = await company.StepAsync(seen.Id, "approve", ifMatch: $"\"{seen.Version}\"");

        await stale.ShouldBeRefusedAsync(HttpStatusCode.PreconditionFailed, "PLT-REQ-005");
        (await company.ShowAsync(seen.Id)).State.ShouldBe(InvoiceState.InApproval);
    }

    [Fact]
    public async Task Two_approvers_at_once_approve_once()
    {
        var invoice = await InApprovalAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => company.StepAsync(invoice.Id, "approve")));

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        (await company.TimelineAsync(invoice.Id)).Items.Count(item => item.Kind == "invoice.approved").ShouldBe(1);
    }

    [Fact]
    public async Task Another_companys_invoice_is_not_there()
    {
        var invoice = await InApprovalAsync();
        var other = await host.OpenCompanyAsync();

        foreach (var step in new[] { "submit", "approve", "reject", "hold", "release", "reread" })
            (await other.StepAsync(invoice.Id, step, new { reason = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound, step);
    }

    private async Task<InvoiceDetail> InApprovalAsync()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());
        return await company.DoAsync(invoice.Id, "submit");
    }

    private async Task<DocumentView> DocumentAsync(InvoiceDetail invoice) =>
        (await host.InCompanyAsync(company.Id, services =>
            services.GetRequiredService<IDocuments>().FindAsync(invoice.DocumentId, CancellationToken.None)))!;
}
